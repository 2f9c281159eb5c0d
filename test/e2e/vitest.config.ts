import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One browser at a time, chosen by BROWSER; `scripts/test.ts` runs both. Two files at once: much of it is waiting. */
export default defineConfig({
  test: {
    // Where a submission is checked, a test that failed is tried once more and named: never where tests are worked on.
    retry: process.env.CI ? 1 : 0,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/e2e/**/*.test.ts'],
    maxWorkers: Number(process.env.WORKERS ?? 2),
    testTimeout: 180_000,
    expect: { poll: { interval: 40, timeout: 30_000 } },
    hookTimeout: 180_000,
  },
});
