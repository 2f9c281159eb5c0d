import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../../../../src/engine/text/tokens.ts';

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

  it('reads a scale that adjoins its figure as its word, and leaves a lone letter', () => {
    const words = (text: string) => tokenize(text, 'en').map(token => token.folded);
    expect(words('$1.2bn, £40m, 5K')).toEqual(['1.2', 'billion', '40', 'million', '5', 'thousand']);
    expect(words('1.2 billion, 40 million')).toEqual(['1.2', 'billion', '40', 'million']);
    expect(words('plan b, 5 m, 10km, F-16, G7')).toEqual([
      'plan',
      'b',
      '5',
      'm',
      '10',
      'km',
      'f',
      '16',
      'g7',
    ]);
  });

  it('reads grouped figures as their language groups them', () => {
    expect(tokenize('1.200 und 3,5', 'de').map(token => token.folded)).toEqual(['1200', 'und', '3,5']);
    expect(tokenize('1.200 and 1,200', 'en').map(token => token.folded)).toEqual(['1.200', 'and', '1200']);
  });

  it('sees through soft hyphens, joiners and stretched letters, and reads digits of other scripts', () => {
    expect(tokenize('Or\u00adveld’s d\u200dam \ufeffbroke').map(token => token.folded)).toEqual([
      'orveld',
      'dam',
      'broke',
    ]);
    expect(tokenize('١٢٣ ۴۵ الانفجـار')[0]).toMatchObject({
      folded: '123',
      isNumber: true,
      start: 0,
      end: 3,
    });
    expect(tokenize('الانفجـار')[0]!.folded).toBe(tokenize('الانفجار')[0]!.folded);
    expect(tokenize('ـــ Ｏｒｖｅｌｄ').at(-1)!.folded).toBe('orveld');
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

describe('words that were divided where a line ended', () => {
  const words = (text: string) => tokenize(text, 'en').map(({ folded }) => folded);

  it('are one where the text has them whole elsewhere', () => {
    const text = 'The harbour was shut. Boats left the har- bour at noon.';
    expect(words(text).filter(word => word === 'harbour')).toHaveLength(2);
    const [token] = tokenize(text, 'en').filter(
      ({ start }) => start > 30 && text.slice(start).startsWith('har-'),
    );
    expect(text.slice(token!.start, token!.end)).toBe('har- bour');
  });

  it('stay two where it does not, where the hyphen is their own, and where one word is left out', () => {
    expect(words('Boats left the har- bour.')).toContain('bour');
    expect(words('A well- known wellknown well-known man')).toEqual([
      'a',
      'well',
      'known',
      'wellknown',
      'well',
      'known',
      'man',
    ]);
    expect(words('two- and three-storey houses')).toContain('and');
  });
});
