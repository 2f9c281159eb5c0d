import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, subs: string[]) => (key === 'locale' ? 'en' : (subs ?? []).join(', ')),
      getUILanguage: () => 'en-GB',
    },
  },
}));
const { when } = await import('../../../src/wording/format.ts');

const NOW = new Date('2026-05-04T12:00:00');

test('tells a day of which no hour is known as that day, and no hour', () => {
  expect(when('2026-05-03', NOW)).toMatch(/3/);
  expect(when('2026-05-03', NOW)).not.toMatch(/:|2026/);
  expect(when('2025-05-03', NOW)).toMatch(/2025/);
  expect(when('2026-05-03T10:20:00', NOW)).toMatch(/20/);
});
