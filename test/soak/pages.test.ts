import { readsMutatedPages } from '../unit/content/mutatedPages.ts';

readsMutatedPages(Number(process.env.PAGES ?? 2_000), 2_000);
