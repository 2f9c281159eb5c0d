import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { chooseRelated, judgeAll } from '../../../../src/corpus/relate/judge.ts';
import type { Judged } from '../../../../src/corpus/types.ts';
import type { Report } from '../../../../src/engine/types.ts';
import { article, HARBOUR, HARBOUR_RETOLD, report, textOfNumbers } from '../texts.ts';

const DAY = '2026-05-04';
const ARTICLE = article('article', HARBOUR, { published: DAY });
const judged = (one: Report, against: Report = ARTICLE): Judged => judgeAll(against, [one])[0]!;

/** The same harbour and people, another day and event. */
const FINE =
  'Marlowe Mutual was fined on Monday for late filings of its accounts, the regulator in Oldmere said in a letter.\n' +
  'The insurer said that it would appeal to a higher court, and that its books had been open to all inspectors.\n' +
  'Chairman Ivo Jarrow, who also sits on the council of Kestrel Bay, left the hearing without a word to the press.';

/** What a newspaper sets on every page, between its paragraphs. */
const LINKS =
  'Get breaking news alerts from the Gull Gazette sent to your phone each morning and each evening Lothar Fenwick ' +
  'calls for a vote on Kelda quarry Arvel Bodmin denies that he sold the old theatre to Delphine Castor';

const LONG_RUN =
  'The mill beside the lake was closed in the spring of that year after the owners found that the wheel had split ' +
  'and that no smith within a hundred miles would mend it for less than the building had cost.';

describe('a report beside an article', () => {
  it('is on the event if it says the same within days, and says what a reader can check', () => {
    const { kind, p, reason } = judged(report('retold', HARBOUR_RETOLD, { published: '2026-05-05' }));
    expect(kind).toBe('event');
    expect(p).toBeGreaterThan(0.6);
    expect(reason).toMatchObject({ days: 1, run: null });
    expect(reason.words).toEqual(expect.arrayContaining(['Amberline', 'Brandt']));
  });

  it('is not on it where the same people did something else', () => {
    expect(judged(report('fine', FINE, { published: DAY })).kind).not.toBe('event');
  });

  it('is never on it weeks away, however much both share', () => {
    const { kind, p } = judged(report('old', HARBOUR_RETOLD, { published: '2026-03-04' }));
    expect(kind).not.toBe('event');
    expect(p).toBe(0);
  });

  it('is of its story within a month, and years apart nothing', () => {
    const kinds = ['2026-04-14', '2026-03-04', '2019-05-04'].map(
      published => judged(report('old', HARBOUR_RETOLD, { published })).kind,
    );
    expect(kinds).toEqual(['background', null, null]);
  });

  it('needs more in common where one has no date', () => {
    const [dated, undated] = [DAY, null].map(published => judged(report('r', HARBOUR_RETOLD, { published })));
    expect(undated!.p).toBeLessThan(dated!.p);
  });

  it('counts as copied from, of whatever day, if a long run of words is in both', () => {
    const one = article('a', `${FINE}\n${LONG_RUN}`, { published: DAY });
    const other = report('b', `${textOfNumbers([1, 2, 3])}\n${LONG_RUN}`, { published: '2019-02-01' });
    const { kind, reason } = judged(other, one);
    expect(kind).toBe('copied');
    expect(one.paragraphs.join('\n').slice(reason.run!.place.start, reason.run!.place.end)).toBe(
      LONG_RUN.slice(0, -1),
    );
  });

  it('is no source of a quotation that everybody may carry, nor of a formula', () => {
    const quoted = `Odo Brandt said: “${LONG_RUN}”`;
    const one = article('a', `${FINE}\n${quoted}`, { published: DAY });
    const other = report('b', `${textOfNumbers([1, 2, 3])}\n${quoted}`, { published: '2019-02-01' });
    expect(judged(other, one)).toMatchObject({ p: 0, reason: { run: null } });
  });

  it('is not related by what its outlet sets on every page', () => {
    const page = (text: string) => text.split('\n').join(`\n${LINKS}\n`);
    const one = article('a', page(HARBOUR), { published: DAY });
    const other = article('b', page(FINE), { published: DAY });
    expect(judged(other, one).kind).not.toBe('event');
    expect(judged(article('c', page(HARBOUR_RETOLD), { published: DAY }), one).kind).toBe('event');
  });

  it('is a version of the article at another address of its page, saved, or before it was changed', () => {
    const url = 'https://www.gull.example/2026/ferry-raised';
    const one = { ...ARTICLE, url };
    const amp = report('amp', HARBOUR, {
      url: 'https://amp.gull.example/2026/ferry-raised/amp?utm_source=x',
    });
    const saved = report('saved', HARBOUR, { outlet: '' });
    const before = article('before', `${HARBOUR.split('\n').slice(0, 2).join('\n')}\nMore follows.`);
    const reprint = report('reprint', HARBOUR, { published: DAY });
    expect([amp, saved, before, reprint].map(other => judged(other, one).kind)).toEqual([
      'version',
      'version',
      'version',
      'event',
    ]);
  });
});

describe('the list of related reports', () => {
  it('sets those on the event first, and keeps places for those with text in common', () => {
    const one = article('a', `${HARBOUR}\n${LONG_RUN}`, { published: DAY });
    const events = Array.from({ length: 9 }, (_, i) =>
      report(`event-${i}`, `${HARBOUR_RETOLD}\n${textOfNumbers([i])}`, { published: DAY }),
    );
    const copied = report('copied', `${textOfNumbers([1, 2, 3])}\n${LONG_RUN}`, { published: '2019-02-01' });
    const kinds = chooseRelated(judgeAll(one, [copied, ...events]), 6).map(({ kind }) => kind);
    expect(kinds).toEqual(['event', 'event', 'event', 'event', 'event', 'copied']);
  });

  it('lists what may well be on the event only where that takes no place from those that are, nor a kept one', () => {
    const seed = judged(report('retold', HARBOUR_RETOLD, { published: DAY }));
    const of = (id: string, kind: Judged['kind'], p: number): Judged => ({
      ...seed,
      report: report(id, HARBOUR_RETOLD),
      kind,
      p,
      fingerprints: new Set(),
    });
    const all = [
      of('nearly', 'background', 0.7),
      of('earlier', 'background', 0.1),
      of('a', 'event', 0.9),
      of('b', 'event', 0.9),
    ];
    const listed = (limit: number) => chooseRelated(all, limit).map(({ report: { id } }) => id);
    expect(listed(3)).toEqual(['a', 'b', 'earlier']);
    expect(listed(4)).toEqual(['a', 'b', 'nearly', 'earlier']);
  });

  it('does not change with what else is stored', async () => {
    const stored = [
      report('retold', HARBOUR_RETOLD, { published: '2026-05-05' }),
      report('fine', FINE, { published: DAY }),
    ];
    const corpus = await openCorpus('size', { worksAlone: false });
    await corpus.add(stored);
    const before = await corpus.related(ARTICLE);
    const others = Array.from({ length: 3000 }, (_, i) =>
      report(`other-${i}`, textOfNumbers([i, i + 1, i * 7]), { published: DAY }),
    );
    await corpus.add(others);
    expect(await corpus.related(ARTICLE)).toEqual(before);
    expect(before.map(({ kind }) => kind)).toContain('event');
    corpus.close();
  });
});
