import { expect, test } from 'vitest';
import type { RelatedReport } from '../../../../src/messages.ts';
import { relationKey } from '../../../../src/sidebar/trace/relationKey.ts';

test.each<[RelatedReport['kind'], boolean, string]>([
  ['event', false, 'related_event'],
  ['event', true, 'related_later'],
  ['background', false, 'related_background'],
  ['background', true, 'related_background'],
  ['copied', false, 'related_copied'],
  ['copied', true, 'related_copied'],
])('says of %s, later: %s, that it is %s', (kind, isLater, key) => {
  expect(relationKey({ kind, isLater })).toBe(key);
});
