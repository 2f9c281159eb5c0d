import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Long runs of what the other tests do briefly; those that drive the extension take their browser from BROWSER. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/soak/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 300_000,
    expect: { poll: { interval: 40, timeout: 30_000 } },
    hookTimeout: 300_000,
  },
});
