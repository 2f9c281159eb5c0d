/** The sentences of the summary as a reader gets them, in every language and for every mix of findings. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Credit, Label } from '../../../src/engine/types.ts';
import type { RelatedReport } from '../../../src/messages.ts';
import { LANGUAGES } from '../../../src/settings.ts';
import type { Traced } from '../../../src/sidebar/state.ts';
import { related, type Sentence, tracedOf } from './traced.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: () => '', getUILanguage: () => 'xx' },
    runtime: { getURL: (path: string) => path },
  },
}));
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`src/${path}`, 'utf8')));
const { say, setTexts, t, tList } = await import('../../../src/wording/i18n.ts');
const { summarize } = await import('../../../src/sidebar/trace/summary.ts');
const { comparedText, creditText } = await import('../../../src/sidebar/trace/creditText.ts');

const credit: Credit = { agency: 'meridian', form: 'byline', evidence: 'Meridian' };
/** Out two days before the article. */
const before = { published: '2026-05-01T08:00:00Z' };
const reports = [
  related('w', 'Meridian', before),
  related('x', null, before),
  related('y', 'Boreal', before),
];

/** Ten words for each letter: c copied from the agency, o from an outlet, b from two agencies, r rewritten, u only here. */
const SENTENCES: Record<string, [Label, string[]]> = {
  c: ['copied', ['w']],
  o: ['copied', ['x']],
  b: ['copied', ['y']],
  r: ['rewritten', ['w']],
  p: ['rewritten', ['x']],
  u: ['unique', []],
};
function mixed(letters: string, more: Partial<Traced> & { credit?: Credit } = {}): Traced {
  const sentences = [...letters].map((letter): Sentence => {
    const [label, from] = SENTENCES[letter]!;
    return { text: 'one two three four five six seven eight nine ten', label, from };
  });
  const traced = tracedOf(sentences, reports, { agencyName: more.credit ? 'Meridian' : null, ...more });
  const state = { ...traced, article: { ...traced.article, published: '2026-05-03T08:00:00Z' } };
  return more.credit ? { ...state, trace: { ...state.trace, credit: more.credit } } : state;
}
const summaryOf = (state: Traced) =>
  summarize(state, names => (names.length > 0 ? tList(names) : t('other_outlets')))
    .map(say)
    .join(' ');

const MIXES = [
  'c',
  'cu',
  'cb',
  'o',
  'ou',
  'cr',
  'crru',
  'r',
  'rru',
  'p',
  'pu',
  'u',
  'cccccccu',
  'uuuuuuc',
  'cob',
  'crpu',
];
const CREDITS: Record<string, Partial<Traced> & { credit?: Credit }> = {
  none: {},
  given: { credit },
  another: { credit: { ...credit, agency: 'aurora', evidence: 'Aurora' } },
  masked: { crediting: { kind: 'masked', evidence: 'Foreign Staff', place: { in: 'byline' } } },
  partly: { crediting: { kind: 'partly', agency: null, evidence: 'with agencies', place: { in: 'byline' } } },
  release: {
    credit,
    crediting: {
      kind: 'release',
      agency: credit.agency,
      form: 'dateline',
      evidence: '(MERIDIAN WIRE)',
      place: { in: 'text', start: 0, end: 15 },
    },
  },
  own: { article: { id: 'a', outlet: 'Meridian', agency: 'meridian', published: null, paragraphs: [] } },
};
const depths = (...all: RelatedReport['depth'][]): Partial<Traced> => ({
  related: all.map((depth, i) => related(`${i}`, null, { depth, published: i ? null : '2020-05-04T10:00Z' })),
});

/** Whole sentences: nothing left to fill in, nothing empty, one space between two. */
function expectSentences(text: string): void {
  expect(text).not.toMatch(/\$|undefined|null|\(\)| {2}|\s[.,;]?$|“”|«\s*»/);
  expect(text).toMatch(/\.$/);
  for (const sentence of text.split(/(?<=\.) (?=\P{Ll})/u)) expect(sentence).toMatch(/^[^\p{Ll}]/u);
}

describe.each(LANGUAGES)('%s', language => {
  beforeAll(() => setTexts(language));

  test.each(MIXES)('says in whole sentences what %s is made of', letters => {
    const said = new Map<string, string>();
    for (const [name, more] of Object.entries(CREDITS)) {
      const { article, ...rest } = more;
      const state = mixed(letters, rest);
      const text = summaryOf(
        article ? { ...state, article: { ...article, paragraphs: state.article.paragraphs } } : state,
      );
      expectSentences(text);
      said.set(name, text);
    }
    if (/^[cr]u*$/.test(letters)) {
      expect(
        new Set([said.get('none'), said.get('given'), said.get('masked'), said.get('another')]).size,
      ).toBe(4);
      expect(said.get('own')).toBe(said.get('given'));
    }
  });

  test('names the agency credited if the article draws on others too', () => {
    expect(summaryOf(mixed('cb', { credit }))).not.toBe(
      summaryOf(mixed('cc', { credit })).replace('Meridian', 'Meridian and Boreal'),
    );
    expect(summaryOf(mixed('cb', { credit })).match(/Meridian/g)).toHaveLength(2);
  });

  test.each(Object.keys(CREDITS))('describes the credit %s', name => {
    expectSentences(creditText(mixed('ccu', CREDITS[name])).replace(/\s*:.*$/u, '.'));
    expect(creditText(mixed('ccu', CREDITS[name]))).not.toMatch(/\$|\(\)| {2}/);
  });

  test('says how many reports were compared in full, where not all were', () => {
    const said = [
      depths('full'),
      depths('full', 'excerpt', 'headline'),
      depths('excerpt'),
      depths('excerpt', 'headline'),
    ];
    const texts = said.map(more => comparedText(mixed('cu', more)));
    for (const text of texts) expectSentences(text.replace('Jan. ', ''));
    expect(new Set(texts).size).toBe(4);
    expect(texts[2]).toContain(t('compared_excerpts'));
  });
});
