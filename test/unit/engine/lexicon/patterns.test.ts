import { describe, expect, test } from 'vitest';
import { meeting, ready } from '../../../../src/engine/lexicon/patterns.ts';

describe('a pattern in which its ways meet', () => {
  const written = /^(?:by|von)? ?(?:[(?:]|\(?:|un(?:til|der))+(?=end)(?<!x)/i;

  test('has a mark before each group, and none within a class or behind a backslash', () => {
    expect(meeting(written).source).toBe(
      '^(?=)(?:by|von)? ?(?=)(?:[(?:]|\\(?:|un(?=)(?:til|der))+(?=end)(?<!x)',
    );
    expect(meeting(written).flags).toBe('i');
  });

  test.each(['by until(:end', 'VON (?:until end', 'underend', 'x', 'by (end', ':end'])(
    'matches in %s what it matched',
    text => {
      expect(meeting(written).exec(text)?.[0]).toBe(written.exec(text)?.[0]);
    },
  );
});

test('a pattern that is made ready is the same one and begins at the beginning', () => {
  const pattern = /[^a]/gu;
  expect(ready(pattern)).toBe(pattern);
  expect(pattern.lastIndex).toBe(0);
});
