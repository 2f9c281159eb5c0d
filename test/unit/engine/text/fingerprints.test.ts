import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints, GUARANTEE } from '../../../../src/engine/text/fingerprints.ts';
import { MOST_TERMS, terms } from '../../../../src/engine/text/terms.ts';

const word = fc.stringMatching(/^[a-z]{1,7}$/);
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });

describe('fingerprints', () => {
  it('share at least one where a run of GUARANTEE words is equal', () => {
    fc.assert(
      fc.property(
        words(GUARANTEE, GUARANTEE + 6),
        words(0, 20),
        words(0, 20),
        words(0, 20),
        (run, a, b, c) => {
          const one = fingerprints([...a, ...run, ...b].join(' '));
          const other = new Set(fingerprints([...c, ...run, ...a].join(' ')));
          expect(one.some(print => other.has(print))).toBe(true);
        },
      ),
    );
  });

  it('do not change with case, accents, quotes and punctuation', () => {
    const plain = 'the mayor said the dam above elan had held through the worst night in years';
    const dressed = 'The Mayor said: “the dam — above Élan — had held, through the WORST night in years.”';
    expect(fingerprints(dressed)).toEqual(fingerprints(plain));
  });

  it('are distinct, ascending, and none for an empty text', () => {
    const prints = fingerprints('one two three four five '.repeat(50));
    expect([...prints]).toEqual([...new Set(prints)].sort((a, b) => a - b));
    expect(fingerprints('')).toHaveLength(0);
    expect(fingerprints('word')).toHaveLength(0);
  });
});

describe('terms', () => {
  const text =
    'ORVELD - The Marrow dam broke on Monday, flooding 4,300 homes, Gov. Ilsa Brandt said. The dam was built by Kestrel Works.';

  it('puts names and figures before common words', () => {
    const found = terms(text);
    expect(found).toEqual(expect.arrayContaining(['marrow', 'brandt', 'kestrel', '4300', 'dam']));
    expect(found).not.toContain('the');
    expect(found).not.toContain('mondai');
    expect(found.indexOf('brandt')).toBeLessThan(
      found.indexOf('built') < 0 ? found.length : found.indexOf('built'),
    );
  });

  it('are distinct and bounded', () => {
    const long = Array.from({ length: 900 }, (_, i) => `Name${i} told`).join(' ');
    expect(terms(long)).toHaveLength(MOST_TERMS);
    expect(new Set(terms(long)).size).toBe(MOST_TERMS);
  });
});
