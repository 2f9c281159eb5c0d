import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARANTEE } from '../../../src/engine/text/fingerprints.ts';
import { trace } from '../../../src/engine/trace.ts';
import { type Findings, type Report, textOf } from '../../../src/engine/types.ts';

const report = (id: string, paragraphs: string[], agency: string | null = null): Report => ({
  id,
  outlet: `${id}.example`,
  agency,
  published: '2031-03-04',
  paragraphs,
});

const WIRE = report(
  'wire',
  [
    'ORVELD (Kestrel) - The Marrow dam broke early on Tuesday after four days of rain, flooding 4,300 homes in the lower valley, officials said.',
    '“We were told the wall would hold another century,” Governor Ilsa Brandt told reporters beside the river.',
    'Soldiers carried more than 900 people out of Orveld and the neighbouring village of Tenn, she said.',
  ],
  'kestrel',
);

/** Everything that holds of the findings of any article against any reports. */
function expectValid(article: Report, reports: readonly Report[], found: Findings): void {
  const text = textOf(article);
  const texts = new Map(reports.map(each => [each.id, textOf(each)]));
  const isPlace = (id: string, start: number, end: number) => {
    expect(texts.has(id)).toBe(true);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(texts.get(id)!.length);
  };
  let at = 0;
  for (const { start, end, label, sources } of found.passages) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
    expect(sources.length > 0).toBe(label === 'copied' || label === 'rewritten');
    for (const source of sources) {
      isPlace(source.report, source.start, source.end);
      expect(source.score).toBeGreaterThanOrEqual(0);
      expect(source.score).toBeLessThanOrEqual(1);
    }
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
  for (const { start, end, report: id, reportStart, reportEnd } of [
    ...(found.blocks ?? []),
    ...found.differences,
  ]) {
    expect(text.slice(start, end).trim()).not.toBe('');
    isPlace(id, reportStart, reportEnd);
  }
  for (const { start, end, here, report: id, reportStart, reportEnd, there } of found.differences) {
    expect(text.slice(start, end)).toContain(here);
    expect(texts.get(id)!.slice(reportStart, reportEnd)).toContain(there);
  }
  for (const { report: id, start, end } of found.omitted) isPlace(id, start, end);
  for (const { start, end, sources } of found.quotations) {
    expect(text.slice(start, end).trim()).not.toBe('');
    for (const source of sources) isPlace(source.report, source.start, source.end);
  }
  const { copied, rewritten, unique } = found.shares;
  for (const share of Object.values(found.shares)) expect(share).toBeGreaterThanOrEqual(0);
  expect(copied + rewritten + unique).toBeLessThan(1.001);
}

const SENTENCE = WIRE.paragraphs[2]!;
const ODD: [string, string[]][] = [
  ['no paragraph', []],
  ['an empty paragraph', ['']],
  ['white space', [' \t\u00a0', '\u200b', '\r']],
  ['one word', ['Dam']],
  ['only punctuation', ['.,;:!?…—“”()«»'.repeat(2000), '…', '—']],
  ['one sentence of 1 MB', ['the river rose and the wall broke and '.repeat(27_000)]],
  ['one word of 1 MB', ['dam'.repeat(340_000)]],
  ['1 MB without spaces, in Chinese', ['大坝决堤洪水'.repeat(20_000)]],
  ['a million line ends', ['\n'.repeat(200_000)]],
  ['10,000 repetitions of a sentence', [`${SENTENCE} `.repeat(10_000)]],
  ['10,000 equal paragraphs', Array.from({ length: 10_000 }, () => SENTENCE)],
  ['unpaired surrogates', ['\udc00 dam \ud83d broke \ud800', '\ud83d\ud83d“\udc00”.']],
  [
    'right to left, with marks',
    ['\u202eانهار السد\u202c يوم الثلاثاء «قيل لنا». \u200fThe dam.', 'הסכר קרס ביום שלישי.'],
  ],
  ['control characters', ['The\u0000 dam\u0007 broke.\u001b[31m It\u2028rained\u2029hard.']],
  ['marks that combine', [`${'e\u0301\u0302\u0303'.repeat(500)} broke. ${'ﬁ Å ﷺ '.repeat(200)}`]],
  ['quotation marks that nothing closes', ['“ It rained. '.repeat(3000), '"\''.repeat(3000)]],
  [
    'numbers and dates in a row',
    ['12 3/4 1,2,3 4.5.6 March 4-5-6 $ % '.repeat(2000), `${'9'.repeat(5000)}.`],
  ],
];

describe('bad input', () => {
  it.each(ODD)('is answered, on either side: %s', (_, paragraphs) => {
    const odd = report('odd', paragraphs);
    const pairs: [Report, Report[]][] = [
      [odd, [WIRE, { ...odd, id: 'twin' }]],
      [WIRE, [odd]],
    ];
    for (const [article, reports] of pairs)
      expectValid(article, reports, trace(article, reports, { withBlocks: true }));
  });

  it('finds an article in a report that equals it, sentence by sentence', () => {
    const found = trace({ ...WIRE, id: 'a', outlet: 'Another paper' }, [WIRE], { withBlocks: true });
    expect(found.passages.map(({ label }) => label)).toEqual(['copied', 'copied', 'copied']);
    for (const { start, end, sources } of found.passages) expect(sources[0]).toMatchObject({ start, end });
    expect(found.differences).toEqual([]);
    expect(found.omitted).toEqual([]);
  });

  it('finds nothing in reports in other languages', () => {
    const german = report('de', ['Der Marrow-Damm ist am Dienstag nach vier Tagen Regen gebrochen.']);
    const chinese = report('zh', ['马罗大坝星期二早晨决堤，当局称下游河谷有4300所房屋被淹。']);
    const { passages } = trace({ ...WIRE, id: 'a' }, [german, chinese]);
    for (const { label } of passages) expect(label).not.toBe('copied');
  });
});

describe('for any texts', () => {
  const part = fc.constantFrom(
    'Orveld ',
    'the dam ',
    'broke. ',
    '“',
    '” ',
    'said Ilsa Brandt. ',
    '4,300 homes ',
    'on Tuesday ',
    'could ',
    '. ',
    '… ',
    'ß',
    '\ud83d',
    '。',
    'И ',
    'السد ',
    '大坝',
    "'",
    '\u00ad',
    '\n',
    SENTENCE,
  );
  const paragraphs = fc.array(
    fc.array(part, { maxLength: 25 }).map(list => list.join('')),
    { maxLength: 5 },
  );

  it('findings are valid', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (mine, theirs) => {
        const article = report('a', mine);
        const reports = [report('r', theirs), WIRE];
        expectValid(article, reports, trace(article, reports, { withBlocks: true }));
      }),
      { numRuns: 80 },
    );
  });

  it('findings are valid for any characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.array(fc.string({ unit: 'grapheme' })),
        (mine, theirs) => {
          const article = report('a', mine);
          const reports = [report('r', theirs), report('s', mine)];
          expectValid(article, reports, trace(article, reports, { withBlocks: true }));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is copied', () => {
  const word = fc
    .array(fc.constantFrom(...'abdegiklmnoprstu'), { minLength: 3, maxLength: 9 })
    .map(letters => letters.join(''));
  const sentenceOf = (least: number) =>
    fc.array(word, { minLength: least, maxLength: 30 }).map(words => `${words.join(' ')}.`);
  const texts = fc.array(sentenceOf(4), { maxLength: 6 });

  it(`is found wherever ${GUARANTEE} words or more are in a report`, () => {
    fc.assert(
      fc.property(sentenceOf(GUARANTEE), texts, texts, texts, (sentence, before, after, own) => {
        const found = trace(report('a', [...own, sentence]), [
          report(
            'other',
            own.map(each => each.split(' ').reverse().join(' ')),
          ),
          report('source', [...before, sentence, ...after]),
        ]);
        const { label, sources } = found.passages.at(-1)!;
        expect(label).toBe('copied');
        expect(sources[0]!.report).toBe('source');
      }),
      { numRuns: 60 },
    );
  });

  it('stays so whatever unrelated reports are swapped in, and wherever its source is among them', () => {
    const copy = report('a', WIRE.paragraphs.slice(1));
    const others = fc.array(texts, { maxLength: 4 });
    fc.assert(
      fc.property(others, others, (first, last) => {
        const reports = [
          ...first.map((list, i) => report(`f${i}`, list)),
          WIRE,
          ...last.map((list, i) => report(`l${i}`, list)),
        ];
        for (const { label, sources } of trace(copy, reports).passages) {
          expect(label).toBe('copied');
          expect(sources.map(source => source.report)).toEqual(['wire']);
        }
      }),
      { numRuns: 40 },
    );
  });
});
