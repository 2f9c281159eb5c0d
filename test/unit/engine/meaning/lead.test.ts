import { describe, expect, it } from 'vitest';
import { cosineOf, leadOf, toBytes } from '../../../../src/engine/meaning/lead.ts';

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('a lead', () => {
  it('is the title and the first ninety words', () => {
    const lead = leadOf({ title: 'Ferry sails again', paragraphs: [words(60), words(60)] });
    expect(lead).toBe(`Ferry sails again. ${words(60)} ${words(30)}`);
  });

  it('works without a title, and without words', () => {
    expect(leadOf({ title: null, paragraphs: ['One two.'] })).toBe('One two.');
    expect(leadOf({ paragraphs: [] })).toBe('');
    expect(leadOf({ paragraphs: [words(400_000)] })).toBe(words(90));
  });
});

describe('a vector as bytes', () => {
  it('keeps its direction', () => {
    const vector = Float32Array.from([0.3, -0.4, 0.05, 0]);
    const doubled = vector.map(value => 2 * value);
    expect(toBytes(vector)).toEqual(Int8Array.from([95, -127, 16, 0]));
    expect(cosineOf(toBytes(vector), toBytes(doubled))).toBeCloseTo(1, 9);
    expect(cosineOf(toBytes(vector), toBytes(Float32Array.from([0.4, 0.3, 0, 0.1])))).toBeCloseTo(0, 2);
  });

  it('is near to nothing where it is nothing', () => {
    const nothing = toBytes(new Float32Array(4));
    expect(cosineOf(nothing, nothing)).toBe(0);
  });
});
