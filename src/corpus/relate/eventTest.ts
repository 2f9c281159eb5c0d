import { type Logistic, probability } from '../../engine/labels/model.ts';
import type { Report } from '../../engine/types.ts';
import { type Digest, dayOf } from './digest.ts';
import { daysBetween, EVENT_FEATURES, type EventValues, eventValues } from './features.ts';
import fitted from './model.json' with { type: 'json' };

/** The fitted test and what it was fitted on; written by `npm run fit`. */
export interface EventModel {
  fitted: { date: string; data: string[]; articles: number; pairs: number };
  event: Logistic;
  /** The same where one of the two has no date. */
  undated: Logistic;
  /** Both again, by the cosine of the leads as well. */
  closer: Logistic;
  closerUndated: Logistic;
  /** The same running story: event or background. */
  story: Logistic;
}

export const eventModel: EventModel = fitted;

/** From this probability on a report is on the article's event; chosen so that at most one in twenty is not. */
export const EVENT = 0.78;
/** The same where one of the two has no date: the like happens again, on another day. */
export const UNDATED_EVENT = 0.85;
/** Between these the test is in doubt: a second look, by meaning, may decide otherwise. */
export const DOUBT = { from: 0.1, to: 0.98 } as const;
/** What the leads' cosine is called in the models that weigh it. */
export const NEARNESS = 'nearness';
/** From this probability on it is of the same running story; where one has no date, from that. */
export const STORY = 0.75;
export const UNDATED_STORY = 0.9;
/** … and one that is more likely on the event than not, and yet not called so: of 77 that were judged, 74 are. */
export const LIKELY_EVENT = 0.5;
/** How many days a story runs: anything farther away may be similar, but is another story. */
export const STORY_DAYS = 30;
/** News of one event, or its direct development, comes within this many days: what is farther is never on it. */
export const MOST_DAYS = 14;

/** What the test says of a report: probabilities (0..1), and the values behind them. */
export interface EventVerdict {
  event: number;
  story: number;
  isEvent: boolean;
  isStory: boolean;
  isDoubtful: boolean;
  days: number | null;
  values: EventValues;
}

const isTooMuch = (days: number | null): boolean => days !== null && days > MOST_DAYS;

/** True if two reports are too far apart to be on one event. */
export function isFar(a: Report, b: Report): boolean {
  const [here, there] = [dayOf(a.published), dayOf(b.published)];
  return here !== null && there !== null && isTooMuch(Math.abs(here - there));
}

/**
 * Whether a report is on an article's event.
 * @param nearness the cosine of their leads' vectors, where these are known: then nothing is left in doubt
 */
export const testEvent = (article: Digest, report: Digest, nearness: number | null = null): EventVerdict =>
  verdictOf(eventValues(article, report), daysBetween(article, report), nearness, eventModel);

const isOfStory = (days: number, story: number, event: number): boolean =>
  days <= STORY_DAYS && (story >= STORY || event >= LIKELY_EVENT);

/** What a model says of these values. */
export function verdictOf(
  values: EventValues,
  days: number | null,
  nearness: number | null,
  model: EventModel,
): EventVerdict {
  const of = (logistic: Logistic) =>
    probability(logistic, [...EVENT_FEATURES, NEARNESS], [...rowOf(values), nearness ?? 0]);
  const [dated, undated] =
    nearness === null ? [model.event, model.undated] : [model.closer, model.closerUndated];
  const event = isTooMuch(days) ? 0 : of(days === null ? undated : dated);
  const story = of(model.story);
  return {
    event,
    story,
    isEvent: event >= (days === null ? UNDATED_EVENT : EVENT),
    isStory: days === null ? story >= UNDATED_STORY : isOfStory(days, story, event),
    isDoubtful: nearness === null && event >= DOUBT.from && event <= DOUBT.to,
    days,
    values,
  };
}

export const rowOf = (values: EventValues): number[] => EVENT_FEATURES.map(name => values[name]);
