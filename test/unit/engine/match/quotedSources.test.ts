import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../../src/engine/trace.ts';
import type { Report } from '../../../../src/engine/types.ts';

const report = (id: string, paragraphs: string[], agency: string | null = null): Report => ({
  id,
  outlet: `${id}.example`,
  agency,
  published: '2031-03-04',
  paragraphs,
});

const QUOTE = '“We were told this wall would hold for another hundred years,”';
const OTHERS = [
  'The river has risen since Sunday and the market square stands under water, the council wrote.',
  'Trains do not run north of Aldmouth and the schools in the valley stay shut until the end of the week.',
];
const kestrel = report(
  'kestrel',
  [`${QUOTE} Brandt told reporters beside the river.`, OTHERS[0]!],
  'kestrel',
);
const ledger = report('ledger', [OTHERS[1]!, `${QUOTE} said the governor on a visit to the school in Tenn.`]);

const told = (paragraphs: string[], ...reports: Report[]) => {
  const article = report('a', paragraphs);
  const text = article.paragraphs.join('\n');
  return trace(article, reports).quotations.map(({ start, end, sources, ...rest }) => ({
    ...rest,
    text: text.slice(start, end),
    from: sources.map(source => source.report),
  }));
};

describe('the quotations of a trace', () => {
  it('tells one that others carry from one that is only here', () => {
    const paragraphs = [
      `${QUOTE} Ilsa Brandt said.`,
      '“My hens are all on the roof of the barn,” said Gerda Moll.',
    ];
    expect(told(paragraphs, kestrel, ledger)).toEqual([
      { text: QUOTE, kind: 'shared', speaker: 'Ilsa Brandt', from: ['kestrel', 'ledger'] },
      {
        text: '“My hens are all on the roof of the barn,”',
        kind: 'only-here',
        speaker: 'Gerda Moll',
        from: [],
      },
    ]);
  });

  it('counts reprints of one agency, and copies of one text, as one source', () => {
    const reprint = { ...kestrel, id: 'reprint', paragraphs: kestrel.paragraphs.slice(0, 1) };
    const copy = report('copy', kestrel.paragraphs);
    expect(told([`${QUOTE} she said.`], kestrel, reprint, copy, ledger)[0]!.from).toEqual([
      'kestrel',
      'ledger',
    ]);
  });

  it.each([
    [
      'a word for another',
      '“We were told this wall would stand for another hundred years,” she said.',
      'changed',
    ],
    ['a word left out', '“We were told this wall would hold for hundred years,” she said.', 'changed'],
    ['quoting less', '“This wall would hold for another hundred years,” she said.', 'shared'],
    ['an ellipsis', '“We were told ... would hold for another hundred years,” she said.', 'shared'],
    [
      'a word in brackets',
      '“We were told this wall [in Tenn] would hold for another hundred years,” she said.',
      'shared',
    ],
    ['a break', '“We were told,” she said, “this wall would hold for another hundred years.”', 'shared'],
    ['other marks', "'We were told this wall would hold for another hundred years,' she said.", 'shared'],
    ['other words', '“Nobody has ever told us that these walls could break,” she said.', 'only-here'],
  ])('judges %s', (_, sentence, kind) => {
    const found = told([sentence], kestrel, ledger).map(quoted => quoted.kind);
    expect(found.at(-1)).toBe(kind);
  });

  it('looks among the quotations of the reports alone', () => {
    const unquoted = report('b', [
      'She was told this wall would hold for another hundred years, Brandt said.',
    ]);
    expect(told([`${QUOTE} she said.`], unquoted)).toMatchObject([{ kind: 'only-here', from: [] }]);
  });

  it.each([
    ['German', '„Man sagte uns, diese Mauer hält noch lange“, sagte Ilsa Brandt am Ufer.', 'Ilsa Brandt'],
    ['French', '« On nous avait dit que ce mur tiendrait », a déclaré Mme Brandt.', 'Mme Brandt'],
    ['Spanish', '«Nos dijeron que este muro aguantaría», afirmó Ilsa Brandt ayer.', 'Ilsa Brandt'],
    ['Russian', '«Нам говорили, что эта стена простоит», — сказала Брандт.', 'Брандт'],
    ['Japanese', '「この壁はあと百年もつと聞かされていた」と知事は語った。', null],
    ['English, nobody by name', '“We were told that this wall would hold,” she said.', null],
  ])('names the speaker in %s', (_, sentence, speaker) => {
    expect(told([sentence], ledger)).toMatchObject([{ speaker }]);
  });

  it('gives a quotation that runs over paragraphs one speaker, and its sentences their own kinds', () => {
    const paragraphs = [
      '“We were told this wall would hold for another hundred years. It held for four wet days.',
      '“Now we have lost the lower town,” said Ilsa Brandt.',
    ];
    expect(told(paragraphs, kestrel)).toMatchObject([
      { kind: 'shared', speaker: 'Ilsa Brandt' },
      { kind: 'only-here', speaker: 'Ilsa Brandt' },
      { kind: 'only-here', speaker: 'Ilsa Brandt' },
    ]);
  });

  it('leaves the signature of a post out', () => {
    const post =
      'We were told this wall would hold for another hundred years! — Ilsa Brandt (@brandt) March 4, 2031';
    expect(told([post], kestrel)).toMatchObject([
      { kind: 'shared', text: post.slice(0, post.indexOf(' — ')) },
    ]);
  });

  it('says nothing of phrases of three words, and nothing without reports', () => {
    expect(told(['The plan is “a great shame”, the council of Tenn wrote on its door.'], kestrel)).toEqual(
      [],
    );
    expect(told([`${QUOTE} she said.`])).toEqual([]);
  });

  it('gives valid places in order on any marks', () => {
    const part = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      'the wall ',
      'would hold for another ',
      'hundred ',
      '. ',
      '\n',
    );
    const texts = fc.array(part, { maxLength: 50 }).map(list => list.join(''));
    fc.assert(
      fc.property(texts, texts, (mine, theirs) => {
        const article = report('a', mine.split('\n'));
        const there = report('b', theirs.split('\n'));
        let last = 0;
        for (const { start, end, kind, sources } of trace(article, [there, kestrel]).quotations) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(sources.length > 0).toBe(kind !== 'only-here');
          for (const source of sources) expect(source.end).toBeGreaterThan(source.start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(mine.length);
      }),
      { numRuns: 60 },
    );
  });
});
