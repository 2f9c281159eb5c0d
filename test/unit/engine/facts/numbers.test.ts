import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers, type Quantity, sameQuantity } from '../../../../src/engine/facts/numbers.ts';

const one = (text: string): Quantity => {
  const found = numbers(text);
  expect(found, text).toHaveLength(1);
  return found[0]!;
};
const same = (a: string, b: string): boolean => sameQuantity(one(a), one(b));

describe('figures beside each other', () => {
  it.each([
    ['On May 3 200 goats came', [3, 200]],
    ['Room 12 300 goats', [12, 300]],
    ['in 2019 300 goats', [2019, 300]],
    ['at one point two goats ran', [1, 2]],
    ['won 3-1', [3, 1]],
    ['Sieg mit 3:1', [3, 1]],
    ['10-15 goats', [10]],
    ['at 10:15 they', []],
  ])('are read in %s', (text, values) => {
    expect(numbers(text).map(({ value }) => value)).toEqual(values);
  });

  it('tells a score from an amount', () => {
    expect(numbers('a 2-2 draw').map(({ unit }) => unit)).toEqual(['score', 'score']);
  });
});

describe('numbers', () => {
  it.each([
    ['seven goats', 7, ''],
    ['1,200 goats', 1200, ''],
    ['1200 goats', 1200, ''],
    ['two hundred and five homes', 205, ''],
    ['fifty-five thousand two hundred', 55_200, ''],
    ['twelve hundred', 1200, ''],
    ['a dozen eggs', 12, ''],
    ['three dozen', 36, ''],
    ['half a million', 500_000, ''],
    ['two and a half million', 2_500_000, ''],
    ['$1.2bn', 1.2e9, 'USD'],
    ['US$1.2 billion', 1.2e9, 'USD'],
    ['1.2 billion dollars', 1.2e9, 'USD'],
    ['£3m', 3e6, 'GBP'],
    ['5 €', 5, 'EUR'],
    ['5k', 5000, ''],
    ['5%', 5, '%'],
    ['five per cent', 5, '%'],
    ['2 percentage points', 2, 'points'],
    ['54-year-old', 54, 'year-old'],
    ['Alda Marrow, 54, of', 54, 'year-old'],
    ['10 kilometres', 10, 'km'],
    ['1.200,50 Euro', 1200.5, 'EUR'],
    ['3,5 Prozent', 3.5, '%'],
    ['12 Millionen', 12e6, ''],
    // Thousands separated by a space, as pages and imports leave of every kind of it.
    ['1 900 goats', 1900, ''],
    ['1 250 000,50 Kronen', 1_250_000.5, ''],
    ['12 500 euros', 12_500, 'EUR'],
    ['12\u202f500 Euro', 12_500, 'EUR'],
    ['one point two million crowns', 1_200_000, ''],
    ['at five point three percent', 5.3, '%'],
    ['地震造成三百二十人死亡', 320, ''],
    ['共有两千零五名学生', 2005, ''],
    ['一万五千人', 15_000, ''],
    ['约三十万人', 300_000, ''],
    ['一亿二千万元', 120_000_000, ''],
    ['十二人受伤', 12, ''],
    ['三人死亡', 3, ''],
    ['三百五十円', 350, ''],
    ['3万5000人', 35_000, ''],
    ['1億2000万円', 120_000_000, ''],
    ['1億2千万円', 120_000_000, ''],
    ['3千人', 3000, ''],
    ['１９００人', 1900, ''],
    ['5월 3일 1900명', 1900, ''],
    ['it was -5 degrees', -5, 'degree'],
    ['minus 5 degrees', -5, 'degree'],
    ['the 22nd', 22, 'ordinal'],
    ['twenty-first', 21, 'ordinal'],
    ['half a dozen', 6, ''],
    ['aged 54', 54, 'year-old'],
    ['5 cents', 5, 'cent'],
    ['CHF 5 million', 5e6, 'CHF'],
    ['Rs 500 crore', 5e9, 'INR'],
  ])('reads %s', (text, value, unit) => {
    expect(one(text)).toMatchObject({ value, unit });
  });

  it.each([
    ['more than 300', 'more'],
    ['at least 300', 'more'],
    ['nearly 300', 'less'],
    ['about 300', 'about'],
    ['300 or more', 'more'],
    ['300-plus', 'more'],
    ['300+', 'more'],
    ['300 or so', 'about'],
    ['mehr als 300', 'more'],
    ['près de 300', 'less'],
    ['hasta 300', 'most'],
    ['cerca de 300', 'about'],
    ['almeno 300', 'more'],
    ['as many as 300', 'most'],
    ['300', 'exact'],
  ])('reads the bound of %s', (text, bound) => {
    const quantity = one(text);
    expect(quantity).toMatchObject({ value: 300, bound, start: 0, end: text.length });
  });

  it.each([
    '9:30 p.m.',
    '三星电子公布财报',
    '千万不要惊慌',
    '万一下雨',
    '他十分高兴',
    '第三人出现',
    '二十年前',
    '三三两两',
    'G7',
    'F-16',
    'Covid-19',
    '1.2.3',
    "6'2",
    '3/4',
    'anyone',
    'tenants',
    '1530 GMT',
    '5 o’clock',
  ])('finds none in %s', text => {
    expect(numbers(text)).toEqual([]);
  });

  it.each([
    ['de', '1.200 Euro', 1200, 'EUR'],
    ['de', '5 Mrd. Euro', 5e9, 'EUR'],
    ['de', '54-Jähriger', 54, 'year-old'],
    ['de', '0,375 Punkte', 0.375, ''],
    ['fr', '1 200 euros', 1200, 'EUR'],
    ['fr', '2,5 milliards d’euros', 2.5e9, 'EUR'],
    ['fr', '12 pour cent', 12, '%'],
    ['es', '2.000 millones de euros', 2e9, 'EUR'],
    ['es', '2 mil millones', 2e9, ''],
    ['pt', 'R$ 5 bilhões', 5e9, 'BRL'],
    ['pt', '12 por cento', 12, '%'],
    ['it', '3mila persone', 3000, ''],
    ['it', '12,5 per cento', 12.5, '%'],
    ['en', '1.125 percent', 1.125, '%'],
  ] as const)('reads in %s %s', (language, text, value, unit) => {
    expect(numbers(text, 0, text.length, language)).toMatchObject([{ value, unit }]);
  });

  it('reads shares of a whole', () => {
    expect(one('two-thirds of voters').value).toBeCloseTo(2 / 3);
    expect(one('half of voters')).toMatchObject({ value: 0.5, unit: 'share' });
    expect(one('the third of May')).toMatchObject({ value: 3, unit: 'ordinal' });
  });

  it('reads ranges, and a change as two numbers', () => {
    expect(one('10 to 15 pounds')).toMatchObject({ value: 10, high: 15, unit: 'GBP' });
    expect(one('between 3 and 4 million')).toMatchObject({ value: 3e6, high: 4e6 });
    expect(numbers('rose from 5% to 7%').map(q => q.value)).toEqual([5, 7]);
    expect(numbers('a 5-4 ruling').map(q => q.value)).toEqual([5, 4]);
  });

  it('reads only the part asked for, with offsets in the whole text', () => {
    const text = '3 cats, 14 dogs, 15 cows';
    expect(numbers(text, 7, 16)).toMatchObject([{ value: 14, start: 8, end: 10 }]);
  });
});

describe('sameQuantity', () => {
  it.each([
    ['seven', '7'],
    ['三百二十人', '320人'],
    ['一万五千人', '1万5000人'],
    ['三万人', '3万人'],
    ['5 percent', '5%'],
    ['1,200', '1200'],
    ['$1.2bn', '$1.2 billion'],
    ['$1.2 billion', '$1.23 billion'],
    ['about 300', '312'],
    ['more than 300', '312'],
    ['nearly 50', '48'],
    ['10 to 15', '12'],
    ['a dozen', '12'],
  ])('%s can be %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['12', '14'],
    ['5%', '5'],
    ['$5', '£5'],
    ['more than 300', 'fewer than 300'],
    ['more than 300', '290'],
    ['at least 38', 'at least 41'],
    ['about 300', '400'],
    ['$1.2 billion', '$1.4 billion'],
    ['$1.2 billion', '$1.2 million'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    '12',
    'seven',
    ' ',
    '-',
    ',',
    '.',
    '%',
    '$',
    'million',
    'and',
    'a',
    'half',
    'to',
    'k',
    '“',
    '٣',
    'x',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(parts).map(list => list.join('')),
  );

  it('gives a sign between two numbers to one of them', () => {
    expect(numbers('12$12').map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });

  it('gives numbers with valid offsets, in order', () => {
    fc.assert(
      fc.property(texts, text => {
        let reached = 0;
        for (const { start, end, value } of numbers(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(Number.isNaN(value)).toBe(false);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads the same value again from the text at the offsets', () => {
    const words = fc.constantFrom(
      '12',
      'seven',
      'more than',
      '1,200',
      '%',
      'percent',
      '$5',
      'million',
      'bn',
      'goats',
      'and',
      'ran',
      'third',
      '3.4',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), list => {
        const text = list.join(' ');
        for (const { start, end, value, unit } of numbers(text)) {
          const again = numbers(text.slice(start, end));
          expect(again.map(q => [q.value, q.unit])).toEqual([[value, unit]]);
        }
      }),
    );
  });

  it('reads every integer back from its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), value => {
        expect(one(`${value.toLocaleString('en-US')} goats`).value).toBe(value);
        expect(one(`${value} goats`).value).toBe(value);
      }),
    );
  });

  it('answers on hostile input', () => {
    for (const text of [
      '9'.repeat(300_000),
      '1,'.repeat(150_000),
      'one hundred and '.repeat(20_000),
      'twenty '.repeat(40_000),
    ])
      expect(numbers(text).every(q => q.end <= text.length)).toBe(true);
  });
});
