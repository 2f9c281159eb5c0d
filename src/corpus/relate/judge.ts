import { type Language, languageOf } from '../../engine/text/language.ts';
import { type Report, textOf } from '../../engine/types.ts';
import type { CorpusReport, Judged, Related } from '../types.ts';
import { type Digest, digestOf, type Reading, readingOf, withoutFurniture } from './digest.ts';
import { type EventVerdict, LIKELY_EVENT, testEvent } from './eventTest.ts';
import { areOfOneOutlet, isOwnVersion, SAME_TEXT } from './ownVersion.ts';
import { Reasons } from './reasons.ts';
import { SharedRuns } from './sharedRuns.ts';

/** A report is a copy when so much of it is in one that comes before; versions of a story are not. */
const COPY = 0.8;
/** … and it is at least this many fingerprints. */
const LEAST = 5;
/** This many copies count in full, and each that follows for this part of the one before. */
const COPIES = 2;
const ONE_MORE = 0.5;
/** Of a full list so many places are for reports that are not on the event. */
const OTHERS = 4;

/** A run of this many words is copied, whichever day it is from. */
const COPIED_WORDS = 20;
/** It leaves at least this many common fingerprints. */
const LEAST_COMMON = 2;

/**
 * How each report hangs together with the article, by the two texts alone: in the order given, related or not.
 * @param nearness the cosine of a report's lead with the article's, by its id, where it is known
 */
export function judgeAll(
  article: Report,
  reports: readonly CorpusReport[],
  nearness: ReadonlyMap<string, number> = new Map(),
): Judged[] {
  const judge = new Judge(article);
  return reports.map(report => judge.judge(report, nearness.get(report.id) ?? null));
}

class Judge {
  private readonly language: Language;
  private readonly reading: Reading;
  private readonly digest: Digest;
  private runs: SharedRuns | undefined;
  private readonly reasons: Reasons;

  constructor(private readonly article: Report) {
    this.language = languageOf(textOf(article));
    this.reading = readingOf(article, this.language);
    this.digest = digestOf(this.reading, article.published);
    this.reasons = new Reasons(article);
  }

  judge(report: CorpusReport, nearness: number | null): Judged {
    const whole = readingOf(report, this.language);
    const full = digestOf(whole, report.published);
    const common = sharedBy(this.digest, full);
    const share = common / Math.max(1, Math.min(this.digest.fingerprints.size, full.fingerprints.size));
    const [here, there] = this.apart(report, whole, full, share);
    const verdict = testEvent(here, there, nearness);
    const isVersion = isOwnVersion(this.article, report, share);
    const isNoCopy = verdict.isEvent || isVersion || common < LEAST_COMMON;
    const run = isNoCopy ? null : this.copiedRun(report, whole);
    return {
      report,
      kind: kindOf(verdict, isVersion, run !== null),
      p: verdict.event,
      isDoubtful: verdict.isDoubtful && !isVersion,
      values: verdict.values,
      reason: { days: verdict.days, share, run, ...this.reasons.between(here, there) },
      fingerprints: full.fingerprints,
    };
  }

  /** Both texts; of one outlet without what is on all its pages, where they are not one text. */
  private apart(report: Report, whole: Reading, full: Digest, share: number): [Digest, Digest] {
    if (share >= SAME_TEXT || !areOfOneOutlet(this.article, report)) return [this.digest, full];
    const [here, there] = withoutFurniture(this.reading, whole);
    return [digestOf(here, this.article.published), digestOf(there, report.published)];
  }

  private copiedRun(report: Report, { body }: Reading) {
    if (areOfOneOutlet(this.article, report)) return null;
    this.runs ??= new SharedRuns(this.article, this.reading.body);
    const run = this.runs.longest(body);
    return run && run.words >= COPIED_WORDS ? run : null;
  }
}

function kindOf({ isEvent, isStory }: EventVerdict, isVersion: boolean, isCopied: boolean): Judged['kind'] {
  if (isVersion) return 'version';
  if (isEvent) return 'event';
  if (isCopied) return 'copied';
  return isStory ? 'background' : null;
}

/** How many fingerprints both have. */
const sharedBy = (a: Digest, b: Digest): number =>
  a.fingerprints.size < b.fingerprints.size
    ? shared(a.fingerprints, b.fingerprints)
    : shared(b.fingerprints, a.fingerprints);

function shared(less: ReadonlySet<number>, more: ReadonlySet<number>): number {
  let count = 0;
  for (const key of less) if (more.has(key)) count++;
  return count;
}

const ORDER = { event: 0, copied: 1, background: 2, version: 3 };

/**
 * The related ones of what was judged, best first: those on the event, then those that text is in, then those of the
 * running story, and last other versions of the article itself. Some places are kept for those that are not on it.
 */
export function chooseRelated(judged: readonly Judged[], limit: number): Related[] {
  const related = judged.flatMap((one): (Related & Pick<Judged, 'fingerprints'>)[] => {
    const { kind, values: _, ...rest } = one;
    return kind ? [{ ...rest, kind, score: scoreOf(one) }] : [];
  });
  const sorted = lessCopies(related.sort((a, b) => b.score - a.score));
  const events = sorted.filter(({ kind }) => kind === 'event');
  const nearly = sorted.filter(isNearlyEvent);
  const others = sorted
    .filter(one => one.kind !== 'event' && !isNearlyEvent(one))
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const kept = Math.min(others.length, Math.max(OTHERS, limit - events.length - nearly.length));
  const chosen = [...[...events, ...nearly].slice(0, limit - kept), ...others.slice(0, kept)];
  return chosen.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/** Of the story because it may well be on the event: it takes no place that is kept for those that are not. */
const isNearlyEvent = ({ kind, p }: Related): boolean => kind === 'background' && p >= LIKELY_EVENT;

/**
 * What an article draws on comes before what else is likely on its event: with the part that is in both, 123 of the
 * 127 reports that labelled articles draw on are among the first ten of 228,000, 119 by the probability alone.
 */
const scoreOf = ({ kind, p, reason }: Judged): number =>
  kind === 'copied' ? reason.run!.words / 1000 : p + reason.share;

/** After some copies of a report, those that follow count less and less. */
function lessCopies(related: (Related & Pick<Judged, 'fingerprints'>)[]): Related[] {
  const weighed = related.map(({ fingerprints, ...one }, i): Related => {
    const { size } = fingerprints;
    const before = related.slice(0, i).filter(other => {
      const common = shared(fingerprints, other.fingerprints);
      return common >= Math.max(COPY * size, LEAST);
    });
    return { ...one, score: one.score * ONE_MORE ** Math.max(0, before.length - COPIES) };
  });
  return weighed.sort((a, b) => b.score - a.score);
}
