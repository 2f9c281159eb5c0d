import { type EventModel, NEARNESS } from '../src/corpus/relate/eventTest.ts';
import { DATE_FEATURES, EVENT_FEATURES, type EventFeature } from '../src/corpus/relate/features.ts';
import type { Logistic } from '../src/engine/labels/model.ts';
import { EVENT_DATA, type EventLesson, type Pair } from './eventPairs.ts';
import { fitLogistic } from './logistic.ts';

/** How strong the weights may grow: the inverse of the penalty. */
const STRENGTH = 0.3;
/** The test never takes what is farther for the event: of what is nearer it learns. */
const MOST_DAYS = 30;
const UNDATED = EVENT_FEATURES.filter(name => !DATE_FEATURES.includes(name));

interface Row {
  pair: Pair;
  weight: number;
}

/** Fits the event test. Events weigh alike, whether they have one article or sixteen. */
export function fitEvents(
  lessons: readonly EventLesson[],
  features: readonly EventFeature[] = EVENT_FEATURES,
): EventModel {
  const rows = lessons.flatMap(({ event, pairs }) => {
    const weight = 1 / lessons.filter(other => other.event === event).length;
    return pairs.map((pair): Row => ({ pair, weight }));
  });
  const known = rows.filter(({ pair }) => pair.gold !== 'unjudged');
  const compared = known.filter(({ pair }) => pair.nearness !== null);
  const undated = features.filter(name => UNDATED.includes(name));
  const isEvent = ({ gold }: Pair) => gold === 'event';
  return {
    fitted: {
      date: new Date().toISOString().slice(0, 10),
      data: EVENT_DATA,
      articles: lessons.length,
      pairs: known.length,
    },
    event: logisticOf(
      features,
      known.filter(({ pair }) => (pair.judged.reason.days ?? MOST_DAYS + 1) <= MOST_DAYS),
      isEvent,
    ),
    undated: logisticOf(undated, known, isEvent),
    closer: logisticOf(
      [...features, NEARNESS],
      compared.filter(({ pair }) => pair.judged.reason.days !== null),
      isEvent,
    ),
    closerUndated: logisticOf([...undated, NEARNESS], compared, isEvent),
    story: logisticOf(
      undated,
      known.filter(({ pair }) => pair.gold !== 'far'),
      ({ gold }) => gold === 'event' || gold === 'background',
    ),
  };
}

const readingOf = ({ judged, nearness }: Pair, name: EventFeature | typeof NEARNESS): number =>
  name === NEARNESS ? nearness! : judged.values[name];

const logisticOf = (
  features: readonly Parameters<typeof readingOf>[1][],
  rows: readonly Row[],
  isTrue: (pair: Pair) => boolean,
): Logistic =>
  fitLogistic(
    features,
    rows.map(({ pair }) => features.map(name => readingOf(pair, name))),
    rows.map(({ pair }) => isTrue(pair)),
    inTheMean(rows.map(({ weight }) => weight)),
    STRENGTH,
  );

/** Weights whose mean is 1. */
function inTheMean(weights: readonly number[]): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map(weight => weight / mean);
}
