import { describe, expect, it } from 'vitest';
import {
  EVENT,
  type EventModel,
  LIKELY_EVENT,
  STORY,
  UNDATED_STORY,
  verdictOf,
} from '../../../../src/corpus/relate/eventTest.ts';
import { EVENT_FEATURES, type EventValues } from '../../../../src/corpus/relate/features.ts';
import type { Logistic } from '../../../../src/engine/labels/model.ts';

const VALUES = Object.fromEntries(EVENT_FEATURES.map(name => [name, 0])) as EventValues;

/** A model that gives every pair these probabilities. */
function saying(event: number, story: number): EventModel {
  const always = (p: number): Logistic => ({ bias: Math.log(p / (1 - p)), weights: {} });
  const [one, other] = [always(event), always(story)];
  return {
    fitted: { date: '', data: [], articles: 0, pairs: 0 },
    event: one,
    undated: one,
    closer: one,
    closerUndated: one,
    story: other,
  };
}

const isStory = (event: number, story: number, days: number | null): boolean =>
  verdictOf(VALUES, days, null, saying(event, story)).isStory;

describe('the running story', () => {
  it('has what the test for it says, and what is rather on the event than not', () => {
    const short = STORY - 0.01;
    expect(isStory(0.01, STORY + 0.01, 3)).toBe(true);
    expect(isStory(LIKELY_EVENT + 0.01, short, 3)).toBe(true);
    expect(isStory(LIKELY_EVENT - 0.01, short, 3)).toBe(false);
    expect(verdictOf(VALUES, 3, null, saying(EVENT - 0.01, short)).isEvent).toBe(false);
  });

  it('has neither where the days are too far apart, and asks for more without one', () => {
    expect(isStory(0.99, 0.01, 15)).toBe(false);
    expect(isStory(0.01, 0.99, 31)).toBe(false);
    expect(isStory(LIKELY_EVENT + 0.01, UNDATED_STORY - 0.01, null)).toBe(false);
  });
});
