import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../../../src/engine/tokens.ts';

const at = (text: string, folded: string): Token => {
  const token = tokenize(text).find(each => each.folded === folded);
  if (!token) throw new Error(`no token ${folded} in ${text}`);
  return token;
};

describe('tokenize', () => {
  it('folds case, accents, quotes and possessives but keeps the original place', () => {
    const text = 'Élise Marrow’s café — “don’t”';
    const tokens = tokenize(text, 'en');
    expect(tokens.map(token => token.folded)).toEqual(['elise', 'marrow', 'cafe', 'dont']);
    expect(text.slice(tokens[1]!.start, tokens[1]!.end)).toBe('Marrow’s');
  });

  it('reads numbers in digits and words alike', () => {
    expect(at('about 1,250,000 people', '1250000').isNumber).toBe(true);
    expect(at('on June 14th', '14').isNumber).toBe(true);
    expect(at('rose 3.5%', '3.5').isNumber).toBe(true);
    expect(at('some twelve boats', 'twelve').stem).toBe('12');
    expect(at('No one came', 'one').isNumber).toBe(false);
  });

  it('tells names and acronyms from opening capitals and from shouting', () => {
    expect(at('On Monday Ilsa Brandt spoke', 'brandt').isName).toBe(true);
    expect(at('Boats were lost. Roads were closed', 'roads').isName).toBe(false);
    expect(at('Brandt spoke. Later Brandt left', 'brandt').isName).toBe(true);
    expect(at('the U.S. Senate', 'us').isAcronym).toBe(true);
    expect(at('the US Senate', 'us').stem).toBe(at('the U.S. Senate', 'us').stem);
    expect(at('tell us more', 'us').isStop).toBe(true);
    expect(at('THE DAM BROKE AND ALL FLED', 'dam').isAcronym).toBe(false);
  });

  it('stems in the language of the text', () => {
    expect(at('The leaders were meeting and the meetings went on', 'meetings').stem).toBe('meet');
    expect(at('Die Häuser und das Haus sind nicht mehr da', 'hauser').stem).toBe('haus');
    expect(at('Le maire de l’Assemblée est dans la rue avec eux', 'assemblee').folded).toBe('assemblee');
  });

  it('cuts scripts without spaces into words', () => {
    expect(tokenize('东京举行会议').length).toBeGreaterThan(1);
    expect(tokenize('مرحبا بالعالم')).toHaveLength(2);
  });

  it('gives ordered, valid offsets on any input, unpaired surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), units => {
        const text = String.fromCharCode(...units);
        let last = 0;
        for (const { start, end, folded } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(typeof folded).toBe('string');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
