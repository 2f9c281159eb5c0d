import { expect, test } from 'vitest';
import { reportShares } from '../../../../src/sidebar/trace/reportShares.ts';
import { related, tracedOf } from '../traced.ts';

const TEN = 'one two three four five six seven eight nine ten';

test('each passage counts for its best source alone, by words; quotes, doubt and what is only here for none', () => {
  const shares = reportShares(
    tracedOf(
      [
        { text: TEN, label: 'copied', from: ['a', 'b'] },
        { text: TEN, label: 'rewritten', from: ['b'] },
        { text: TEN, label: 'rewritten', from: ['b'], sure: false },
        { text: TEN, label: 'copied', quote: true, from: ['b'] },
        { text: TEN, label: 'unique' },
        { text: TEN, label: 'skip' },
      ],
      [related('a', null), related('b', null)],
    ),
  );
  expect([...shares]).toEqual([
    ['a', 0.2],
    ['b', 0.2],
  ]);
});
