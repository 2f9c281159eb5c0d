import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOut, orderBeside, orderOf } from '../../../../src/engine/facts/firstOut.ts';
import { storyOf, type Told } from '../../../../src/engine/match/story.ts';

const WIRE =
  'The harbour of Senna was closed on Monday after a barge broke loose in the night and blocked both of its gates.';
const OWN =
  'Nobody at the fish market had heard of a barge until the first lorry found the road to the quay shut by the police.';
const told = (id: string, text: string, hour: number | null, isAgency = false): Told => ({
  id,
  text,
  agency: isAgency ? 'brackwire' : null,
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

test('what the article credits was there before it, whatever the stamps say', () => {
  const article = { ...told('', WIRE, 7), credits: 'brackwire' };
  const story = storyOf([told('wire', WIRE, 9, true), article]);
  expect(story.map(({ id, carries }) => [id, carries?.id ?? null])).toEqual([
    ['', 'wire'],
    ['wire', null],
  ]);
  expect(storyOf([told('wire', WIRE, 9, true), { ...article, credits: null }])[1]!.carries?.id).toBe('');
});

test('the story never says that one carries what the comparison says came out later', () => {
  const hour = fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom(10, 16, 20))
      .map(([day, at, length]) => `2026-03-0${day}T${String(at).padStart(2, '0')}:00:00Z`.slice(0, length)),
    { nil: null },
  );
  const agency = fc.option(fc.constantFrom('brackwire', 'tarrowby'), { nil: null });
  const report = fc.record({ published: hour, agency, text: fc.constantFrom(WIRE, OWN, `${WIRE} ${OWN}`) });
  fc.assert(
    fc.property(fc.array(report, { maxLength: 5 }), report, agency, (others, here, credits) => {
      const reports: Told[] = others.map((one, i) => ({ id: `${i}`, ...one }));
      const article = { ...here, id: '', agency: null, credits };
      for (const { id, carries } of storyOf([...reports, article])) {
        if (!carries) continue;
        const [one, source] = [id, carries.id].map(wanted => reports.find(other => other.id === wanted));
        if (!one) expect(orderBeside(article, source!)?.earlier).not.toBe('a');
        else if (!source) expect(orderBeside(article, one)?.earlier).not.toBe('b');
        else {
          expect(orderOf(source.published, one.published)?.earlier).not.toBe('b');
          const { first, undated } = firstOut([source, one]);
          if (undated.length === 0) expect(first).not.toEqual([one.id]);
        }
      }
    }),
  );
});
