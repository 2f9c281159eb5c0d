/** Prints how well the event test does on relate.jsonl of the data folder, by models that know nothing of the event. */
import { EVENT, type EventModel, UNDATED_EVENT, verdictOf } from '../src/corpus/relate/eventTest.ts';
import { EVENT_FEATURES, type EventFeature } from '../src/corpus/relate/features.ts';
import { DATA } from './cases.ts';
import { binsOf, calibrationError } from './eval/calibration.ts';
import { type EventLesson, eventLessons, type Pair } from './eventPairs.ts';
import { fitEvents } from './fitEvents.ts';

const FOLDS = 20;
/** An event with this many articles would decide by itself: such are fitted on, and not counted. */
const FAMILY = 8;
const THRESHOLDS = [0.5, 0.6, 0.7, EVENT, 0.9];

/** A pair that the search found, with the probability that a model gave it which was not fitted on its event. */
interface Judgement {
  article: string;
  pair: Pair;
  p: number;
}

/** The probability in the end: a closer look settles what words leave in doubt. */
function probabilityOf({ judged, nearness }: Pair, model: EventModel, isCloser: boolean): number {
  const { values, reason } = judged;
  const first = verdictOf(values, reason.days, null, model);
  if (!isCloser || !first.isDoubtful || nearness === null) return first.event;
  return verdictOf(values, reason.days, nearness, model).event;
}

/** Judgements with words alone, and with the closer look. */
function judgements(lessons: readonly EventLesson[], features?: readonly EventFeature[]): Judgement[][] {
  const events = [...new Set(lessons.map(({ event }) => event))];
  const foldOf = (event: string) => events.indexOf(event) % FOLDS;
  const counted = lessons.filter(one => lessons.filter(({ event }) => event === one.event).length < FAMILY);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitEvents(
      lessons.filter(({ event }) => foldOf(event) !== fold),
      features,
    ),
  );
  return [false, true].map(isCloser =>
    counted.flatMap(({ id, event, pairs }) =>
      pairs
        .filter(({ isFound }) => isFound)
        .map(pair => ({ article: id, pair, p: probabilityOf(pair, models[foldOf(event)]!, isCloser) })),
    ),
  );
}

/** A line of the table. An alarm: an article that gets a report which is not on its event, judged so or not. */
function lineOf(
  name: string,
  all: readonly Judgement[],
  wanted: number,
  articles: number,
  least: number,
): string {
  const called = all.filter(
    ({ p, pair }) => p >= (pair.judged.reason.days === null ? Math.max(least, UNDATED_EVENT) : least),
  );
  const right = called.filter(({ pair }) => pair.gold === 'event').length;
  const wrong = called.filter(({ pair }) => pair.gold !== 'event' && pair.gold !== 'unjudged');
  const alarms = called.filter(({ pair }) => pair.gold !== 'event');
  const part = (of: readonly Judgement[]) =>
    (new Set(of.map(({ article }) => article)).size / articles).toFixed(3);
  const cells = [
    (right / Math.max(1, right + wrong.length)).toFixed(3),
    (right / wanted).toFixed(3),
    part(wrong),
    part(alarms),
  ];
  return `| ${name.padEnd(36)} | ${cells.join(' | ')} |`;
}

export async function evalEvents(): Promise<void> {
  const lessons = await eventLessons();
  if (!lessons) return console.log(`relate.jsonl or what it judges: not in ${DATA}, skipped`);
  const [words, closer] = judgements(lessons) as [Judgement[], Judgement[]];
  const counted = new Set(words.map(({ article }) => article));
  const wanted = lessons.reduce((sum, { id, wanted: own }) => sum + (counted.has(id) ? own : 0), 0);
  const line = (name: string, all: readonly Judgement[], least: number = EVENT) =>
    console.log(lineOf(name, all, wanted, counted.size, least));
  console.log(
    `\nThe event test: ${counted.size} articles of single events, by models fitted on other events`,
  );
  console.log('| reports called event | precision | recall | articles with a wrong one | alarms |');
  console.log('|---|---|---|---|---|');
  for (const least of THRESHOLDS) line(`words alone, p >= ${least}`, words, least);
  for (const least of THRESHOLDS) line(`with the closer look, p >= ${least}`, closer, least);
  for (const out of EVENT_FEATURES) {
    const [without] = judgements(
      lessons,
      EVENT_FEATURES.filter(name => name !== out),
    );
    line(`words alone, without ${out}`, without!);
  }
  reliability(closer);
}

/** Whether a probability is what it says, for reports within the days of an event. */
function reliability(all: readonly Judgement[]): void {
  const forecasts = all
    .filter(({ pair, p }) => pair.gold !== 'unjudged' && p > 0)
    .map(({ pair, p }) => ({ said: p, is: pair.gold === 'event' }));
  const bins = binsOf(forecasts);
  console.log('\n| p said | was on the event | reports |\n|---|---|---|');
  for (const { said, was, count } of bins)
    console.log(`| ${said.toFixed(2)} | ${was.toFixed(2)} | ${count} |`);
  console.log(`Expected calibration error ${calibrationError(bins).toFixed(3)}`);
}
