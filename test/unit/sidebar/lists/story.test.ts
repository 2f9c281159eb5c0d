import { expect, test } from 'vitest';
import { storyOf, type Told } from '../../../../src/sidebar/lists/story.ts';

const WIRE =
  'The harbour of Senna was closed on Monday after a barge broke loose in the night and blocked both of its gates.';
const OWN =
  'Nobody at the fish market had heard of a barge until the first lorry found the road to the quay shut by the police.';
const told = (id: string, text: string, hour: number | null, isAgency = false): Told => ({
  id,
  text,
  isAgency,
  published: hour === null ? null : `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`,
});

test('orders by time, undated last, and says who carries whose words', () => {
  const story = storyOf([
    told('reprint', `${WIRE} ${OWN}`, 9),
    told('undated', OWN, null),
    told('wire', WIRE, 7, true),
    told('own', OWN, 8),
  ]);
  expect(story.map(({ id }) => id)).toEqual(['wire', 'own', 'reprint', 'undated']);
  expect(story.map(({ carries }) => carries?.id ?? null)).toEqual([null, null, 'own', null]);
});

test('of two undated reports of one text the agency was first', () => {
  const story = storyOf([told('paper', WIRE, null), told('wire', WIRE, null, true)]);
  expect(story[1]).toEqual({ id: 'paper', carries: { id: 'wire', part: 1 } });
});

test('of two that it shares as much with, the earlier is named', () => {
  const story = storyOf([told('a', WIRE, 1), told('b', WIRE, 2), told('c', WIRE, 3)]);
  expect(story.map(({ carries }) => carries?.id ?? null)).toEqual([null, 'a', 'a']);
});

test('of two whose times show no order, neither is said to carry the other, but for an agency', () => {
  const undated = storyOf([told('paper', WIRE, 8), told('other', WIRE, null)]);
  expect(undated.map(({ carries }) => carries)).toEqual([null, null]);
  const local = { ...told('paper', WIRE, null), published: '2026-03-01T09:00:00' };
  expect(storyOf([told('other', WIRE, 8), local]).map(({ carries }) => carries)).toEqual([null, null]);
  const story = storyOf([{ ...local, published: '2026-03-01' }, told('wire', WIRE, 12, true)]);
  expect(story).toEqual([
    { id: 'paper', carries: { id: 'wire', part: 1 } },
    { id: 'wire', carries: null },
  ]);
});

test('a shared name or a short quotation does not make a report a copy', () => {
  const first = `${OWN} “Nobody warned us at all,” said Ada Quill.`;
  const second = `${WIRE} “Nobody warned us at all,” said Ada Quill.`;
  expect(storyOf([told('a', first, 1), told('b', second, 2)])[1]!.carries).toBeNull();
});
