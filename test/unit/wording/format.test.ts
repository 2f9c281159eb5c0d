import { describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, subs: string[]) => (key === 'locale' ? 'en' : (subs ?? []).join(', ')),
      getUILanguage: () => 'en-GB',
    },
  },
}));
const { changedAt, when } = await import('../../../src/wording/format.ts');

const NOW = new Date('2026-05-04T12:00:00');

test('gives a day whose hour is not known as that day, without an hour', () => {
  expect(when('2026-05-03', NOW)).toMatch(/3/);
  expect(when('2026-05-03', NOW)).not.toMatch(/:|2026/);
  expect(when('2025-05-03', NOW)).toMatch(/2025/);
  expect(when('2026-05-03T10:20:00', NOW)).toMatch(/20/);
});

describe('when an article was changed', () => {
  const published = '2026-05-04T08:02:00';
  const changed = (modified: string, first = published) => changedAt(first, modified, NOW);

  test('on the same day by its hour alone, on another by its day too', () => {
    expect(changed('2026-05-04T09:15:00')).toBe('09:15');
    expect(changed('2026-05-06T09:15:00')).toMatch(/6.*09:15/);
  });
  test('not before it was published, nor in the same minute, nor if only a day is given', () => {
    expect(changed('2026-05-04T08:00:00')).toBeNull();
    expect(changed('2026-05-04T08:02:40')).toBeNull();
    expect(changed(published)).toBeNull();
    expect(changed('2026-05-04T09:15:00', '2026-05-04')).toBeNull();
    expect(changed('2026-05-04')).toBeNull();
    expect(changed('no date')).toBeNull();
  });
});
