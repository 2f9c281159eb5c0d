/** The pairs of article and report that the event test is fitted on and measured by: of relate.jsonl in the data folder. */
import { MOST_DAYS } from '../src/corpus/relate/eventTest.ts';
import { judgeAll } from '../src/corpus/relate/judge.ts';
import type { Corpus, Judged } from '../src/corpus/types.ts';
import type { Encoder } from '../src/encoder/encoder.ts';
import { cosineOf, leadOf, toBytes } from '../src/engine/meaning/lead.ts';
import type { Report } from '../src/engine/types.ts';
import { casesOf, NEWS, recordsOf } from './cases.ts';
import { openEncoder } from './encoder.ts';
import { corpusOf } from './storedCorpus.ts';

export const EVENT_POOLS = ['wire-pool.jsonl.gz', 'hard-pool.jsonl.gz'];
export const EVENT_DATA = ['relate.jsonl', ...NEWS, ...EVENT_POOLS];
const DAY = 86_400_000;
/** A report that nobody judged is none on the event when it is this many days away. */
const FAR = 14;
/** One that is this many days away is none of its story. */
const VERY_FAR = 180;

/** What people said of a report beside an article; unjudged ones count by their distance. */
export type Gold = 'event' | 'background' | 'other' | 'far' | 'very far' | 'unjudged';

interface GoldLine {
  id: string;
  event: string[];
  background: string[];
  other: string[];
  published: string | null;
  assumed: string | null;
}

export interface Pair {
  gold: Gold;
  judged: Judged;
  /** False if people judged it, and the search did not find it. */
  isFound: boolean;
  /** The cosine of both leads; null if the test never asks for it. */
  nearness: number | null;
}

/** An article with its pairs; `event` names a group of articles of which all or none are fitted on. */
export interface EventLesson {
  id: string;
  event: string;
  /** Reports on the event that are stored. */
  wanted: number;
  pairs: Pair[];
}

/** Null if the data folder lacks a file. */
export async function eventLessons(): Promise<EventLesson[] | null> {
  const golds = recordsOf<GoldLine>('relate.jsonl');
  const pools = EVENT_POOLS.map(name => recordsOf<Report>(name));
  const cases = NEWS.map(casesOf);
  if (!golds || pools.includes(null) || cases.includes(null)) return null;
  const all = cases.flatMap(list => list!);
  const own = new Map(all.flatMap(({ reports }) => reports.map(report => [report.id, report] as const)));
  const corpus = await corpusOf([...pools.flatMap(list => list!), ...own.values()]);
  const events = eventsOf(golds);
  const lessons: EventLesson[] = [];
  const nearness = nearnessBy(await openEncoder());
  for (const gold of golds) {
    const article = all.find(({ id }) => id === gold.id)!.article;
    lessons.push(await lessonOf(corpus, gold, article, events.get(gold.id)!, nearness));
  }
  corpus.close();
  return lessons;
}

async function lessonOf(
  corpus: Corpus,
  gold: GoldLine,
  article: Report,
  event: string,
  nearness: (article: Report, report: Report) => number,
): Promise<EventLesson> {
  const found = await corpus.judged(article, true);
  const ids = new Set(found.map(({ report }) => report.id));
  const missed: Report[] = [];
  for (const id of [...gold.event, ...gold.background, ...gold.other]) {
    const report = ids.has(id) || id === article.id ? undefined : await corpus.get(id);
    if (report) missed.push(report);
  }
  const pairOf = (judged: Judged, isFound: boolean): Pair => ({
    gold: goldOf(gold, judged.report),
    judged,
    isFound,
    nearness: (judged.reason.days ?? 0) <= MOST_DAYS ? nearness(article, judged.report) : null,
  });
  return {
    id: gold.id,
    event,
    wanted: gold.event.length,
    pairs: [
      ...found.map(judged => pairOf(judged, true)),
      ...judgeAll(article, missed).map(judged => pairOf(judged, false)),
    ],
  };
}

/** The cosine of two reports' leads; each is encoded once. */
function nearnessBy(encoder: Encoder): (a: Report, b: Report) => number {
  const vectors = new Map<string, Int8Array>();
  const vectorOf = (report: Report): Int8Array => {
    const lead = leadOf(report);
    const vector = vectors.get(lead) ?? toBytes(encoder.encode([lead])[0]!);
    vectors.set(lead, vector);
    return vector;
  };
  return (a, b) => cosineOf(vectorOf(a), vectorOf(b));
}

function goldOf(gold: GoldLine, report: Report): Gold {
  for (const kind of ['event', 'background', 'other'] as const)
    if (gold[kind].includes(report.id)) return kind;
  const day = (text: string | null) => Date.parse(text?.slice(0, 10) ?? '') / DAY;
  const days = Math.abs(day(gold.published ?? gold.assumed) - day(report.published));
  return days > VERY_FAR ? 'very far' : days > FAR ? 'far' : 'unjudged';
}

/** Names the event of each article: articles that people found one report for are of one. */
function eventsOf(golds: readonly GoldLine[]): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  const join = (a: string, b: string) => {
    if (root(a) !== root(b)) parent.set(root(a), root(b));
  };
  for (const { id, event, background } of golds)
    for (const report of [...event, ...background]) join(`report ${report}`, id);
  return new Map(golds.map(({ id }) => [id, root(id)]));
}
