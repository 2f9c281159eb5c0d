import { describe, expect, it } from 'vitest';
import { traceRelated } from '../../../src/background/traceArticle.ts';
import type { Related, RelatedKind } from '../../../src/corpus/types.ts';
import type { Report } from '../../../src/engine/types.ts';
import { AGENCIES } from '../../../src/sources/agencies.ts';

const LEAD = 'The ferry Amberline ran aground off Port Vessel on Tuesday with ninety cars on its deck.';
const MORE = 'Harbour master Odo Brandt said the sandbank had moved forty metres since the last survey.';
const OWN = 'Her cousin, who keeps goats on the headland, watched it all from a kitchen window.';

const report = (id: string, published: string | null, more: Partial<Report> = {}): Report => ({
  id,
  outlet: id,
  agency: null,
  published,
  paragraphs: [LEAD, MORE],
  ...more,
});
const related = (one: Report, kind: RelatedKind, p = 0.97): Related => ({
  report: one,
  kind,
  p,
  score: 1,
  isDoubtful: false,
  reason: { days: null, words: [], figures: [], share: 0, run: null },
});
const article = report('here', '2026-05-03T10:00:00Z', { paragraphs: [LEAD, MORE, OWN] });
const labels = (list: Related[], of = article) =>
  traceRelated(of, list, AGENCIES).passages.map(({ label }) => label);

describe('what an article is traced against', () => {
  it('is a report on its event, and copied words of any other', () => {
    const wire = report('wire', '2026-05-03T08:00:00Z');
    expect(labels([related(wire, 'event')])).toEqual(['copied', 'copied', 'unique']);
    expect(labels([related(wire, 'copied')])).toEqual(['copied', 'copied', 'unique']);
  });

  it('is no other version of itself', () => {
    expect(labels([related(report('saved', null), 'version')])).toEqual(['unique', 'unique', 'unique']);
  });

  it('is nothing that came out later, unless it is credited', () => {
    const late = report('wire', '2026-05-06T08:00:00Z', { agency: 'reuters' });
    expect(labels([related(late, 'event')])).toEqual(['unique', 'unique', 'unique']);
    const credited = { ...article, byline: 'By Reuters' };
    expect(labels([related(late, 'event')], credited).slice(0, 2)).toEqual(['copied', 'copied']);
  });

  it('is, though credited, no text that its agency put out weeks later', () => {
    const credited = { ...article, byline: 'By Reuters' };
    const late = (published: string) => related(report('wire', published, { agency: 'reuters' }), 'copied');
    expect(labels([late('2026-05-06T08:00:00Z')], credited).slice(0, 2)).toEqual(['copied', 'copied']);
    expect(labels([late('2026-05-26T08:00:00Z')], credited)).toEqual(['unique', 'unique', 'unique']);
  });

  it('takes no few words that a report of another day has for a copy of it', () => {
    const few = 'Brandt spoke before Harbour Day.';
    const here = report('here', '2026-05-03T10:00:00Z', { paragraphs: [LEAD, MORE, few] });
    const other = report('wire', '2026-04-03T08:00:00Z', { paragraphs: [OWN, few, LEAD] });
    expect(labels([related(other, 'event')], here)[2]).toBe('copied');
    expect(labels([related(other, 'background')], here)[2]).toBe('unique');
  });

  it('calls nothing left out for the sake of a report that is perhaps on another event', () => {
    const sums = 'A tug from Oldhaven asks $90,000 for the day it takes to pull the Amberline free.';
    const wire = report('wire', '2026-05-03T08:00:00Z', { paragraphs: [LEAD, MORE, sums] });
    const omitted = (p: number) =>
      traceRelated(article, [related(wire, 'event', p)], AGENCIES).omitted.length;
    expect(omitted(0.97)).toBe(1);
    expect(omitted(0.9)).toBe(0);
  });

  it('leaves in doubt what is only here where no report is on its event', () => {
    const wire = report('wire', '2026-05-03T08:00:00Z');
    const sureOf = (kind: RelatedKind) =>
      traceRelated(article, [related(wire, kind)], AGENCIES).passages[2]!.sure;
    expect(sureOf('event')).toBe(true);
    expect(sureOf('background')).toBe(false);
  });
});
