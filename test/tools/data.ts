import { fileURLToPath } from 'node:url';

/** Where the data for tuning and measuring lies: WIRELIGHT_DATA, or ../shared/data beside the project. */
export const DATA =
  process.env.WIRELIGHT_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
