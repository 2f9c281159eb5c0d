import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks of what `npm run build` wrote. */
export default defineConfig({
  test: { root: fileURLToPath(new URL('../..', import.meta.url)), include: ['test/build/**/*.test.ts'] },
});
