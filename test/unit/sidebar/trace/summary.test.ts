import { expect, test } from 'vitest';
import type { Credit } from '../../../../src/engine/types.ts';
import { partsOf } from '../../../../src/sidebar/trace/parts.ts';
import {
  fraction,
  newest,
  summarize,
  uncreditedAgencies,
  wholePercents,
} from '../../../../src/sidebar/trace/summary.ts';
import type { Phrase } from '../../../../src/wording/i18n.ts';
import { related, type Sentence, tracedOf } from '../traced.ts';

const TEN = 'one two three four five six seven eight nine ten';
const copied = (from: string): Sentence => ({ text: TEN, label: 'copied', from: [from] });
const rewritten = (from: string): Sentence => ({ text: TEN, label: 'rewritten', from: [from] });
const unique: Sentence = { text: TEN, label: 'unique' };
const credit: Credit = { agency: 'meridian', form: 'byline', evidence: 'Meridian' };

const flat = ({ key, subs = [] }: Phrase): string =>
  [key, ...subs.map(sub => (typeof sub === 'string' ? sub : flat(sub)))].join(' ');
const summary = (...args: Parameters<typeof tracedOf>) =>
  summarize(tracedOf(...args), names => names.join('+')).map(flat);

const withCredit = (state: ReturnType<typeof tracedOf>, found: Credit) => ({
  ...state,
  trace: { ...state.trace, credit: found },
});

test('names the agency whose copy an outlet reprints, and that it is not credited', () => {
  expect(summary([copied('w'), copied('w'), unique], [related('w', 'Meridian')])).toEqual([
    'summary_copied_uncredited fraction_two_thirds Meridian',
    'summary_only_ratio number_3',
  ]);
});

test('says that the article credits the agency, or another one', () => {
  const state = tracedOf([copied('w'), unique], [related('w', 'Meridian')], { agencyName: 'Meridian' });
  const first = (found: Credit) => flat(summarize(withCredit(state, found), names => names.join('+'))[0]!);
  expect(first(credit)).toBe('summary_copied_credited fraction_half Meridian');
  expect(first({ ...credit, agency: 'boreal' })).toBe('summary_copied_other fraction_half Meridian Meridian');
});

test('says so where the article names an agency other than all of those it draws on, or only says that there are some', () => {
  const both = [related('w', 'Meridian'), related('v', 'Boreal')];
  const state = tracedOf([copied('w'), copied('v')], both, { agencyName: 'Meridian' });
  const first = (given: typeof state) => flat(summarize(given, names => names.join('+'))[0]!);
  expect(first(withCredit(state, credit))).toBe('summary_copied_other fraction_all Meridian+Boreal Meridian');
  const place = { in: 'byline' } as const;
  const masked = { ...state, crediting: { kind: 'masked', evidence: 'Foreign Staff', place } as const };
  expect(first(masked)).toBe('summary_copied_unnamed fraction_all Meridian+Boreal');
});

test("a page of the agency's own needs no credit", () => {
  const state = tracedOf([copied('w')], [related('w', 'Meridian')]);
  const own = { ...state, article: { ...state.article, agency: 'meridian' } };
  expect(flat(summarize(own, names => names.join('+'))[0]!)).toContain('summary_copied_credited');
  expect(uncreditedAgencies(own)).toEqual([]);
  expect(uncreditedAgencies(state)).toEqual(['Meridian']);
});

test('one copied sentence of many proves no text of an agency', () => {
  const own = [unique, unique, unique];
  expect(uncreditedAgencies(tracedOf([copied('w'), ...own], [related('w', 'Meridian')]))).toEqual([]);
  expect(
    uncreditedAgencies(tracedOf([copied('w'), copied('w'), ...own], [related('w', 'Meridian')])),
  ).toEqual(['Meridian']);
});

test('names outlets where their own words are copied, most words first', () => {
  const sentences = [copied('x'), copied('y'), copied('y'), unique];
  expect(summary(sentences, [related('x', null), related('y', null)])[0]).toBe(
    'summary_copied_outlet fraction_three_quarters Outlet y+Outlet x',
  );
});

test('says what is rewritten, after what is copied or in its place', () => {
  const reports = [related('w', 'Meridian')];
  expect(summary([copied('w'), rewritten('w')], reports)).toEqual([
    'summary_copied_uncredited fraction_half Meridian',
    'summary_retold fraction_half',
    'summary_only_none',
  ]);
  expect(summary([rewritten('w'), unique, unique], reports)).toEqual([
    'summary_rewritten_also fraction_third Meridian',
    'summary_only_most 2 3',
  ]);
});

test('does not count what is not prose', () => {
  const skip: Sentence = { text: TEN, label: 'skip' };
  expect(summary([copied('w'), unique, skip, skip], [related('w', 'Meridian')])[1]).toBe(
    'summary_only_ratio number_2',
  );
});

test('says so when almost nothing was found', () => {
  expect(summary([unique, unique], [related('w', 'Meridian')])).toEqual(['summary_little']);
});

test.each([
  [0.06, 'fraction_little'],
  [0.12, 'fraction_tenth'],
  [0.64, 'fraction_two_thirds'],
  [0.96, 'fraction_nearly_all'],
  [1, 'fraction_all'],
])('says %d as %s', (share, key) => expect(fraction(share).key).toBe(key));

test('whole percents add up to 100', () => {
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  expect(wholePercents([0.555, 0.222, 0.223])).toEqual([56, 22, 22]);
  expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
});

test('a statement that others carry is nobody’s copy', () => {
  const quote: Sentence = { text: TEN, label: 'copied', quote: true, from: ['w'] };
  const state = tracedOf([quote, quote, unique, unique], [related('w', 'Meridian')]);
  expect(summarize(state, names => names.join('+')).map(flat)).toEqual([
    'summary_little',
    'summary_stated fraction_half',
  ]);
  expect(uncreditedAgencies(state)).toEqual([]);
  expect(partsOf(state).map(({ label, percent }) => [label, percent])).toEqual([
    ['copied', 0],
    ['rewritten', 0],
    ['quote', 50],
    ['unique', 50],
  ]);
});

test('what is in doubt is counted apart and said to be', () => {
  const perhaps: Sentence = { text: TEN, label: 'rewritten', sure: false, from: ['w'] };
  const state = tracedOf([copied('w'), perhaps, unique, unique], [related('w', 'Meridian')]);
  const said = summarize(state, names => names.join('+')).map(flat);
  expect(said.at(-1)).toBe('summary_unsure fraction_quarter');
  expect(said.join()).not.toContain('summary_retold');
});

test('without a report on the event says nothing of retelling or of what is only here', () => {
  const elsewhere = related('w', 'Meridian', { kind: 'copied' });
  const alone: Sentence = { ...unique, sure: false };
  expect(summary([copied('w'), alone], [elsewhere])).toEqual([
    'summary_copied_uncredited fraction_half Meridian',
    'summary_no_event',
  ]);
  expect(summary([alone, alone], [related('w', 'Meridian', { isLater: true })])).toEqual([
    'summary_no_event',
  ]);
});

test('says nothing of an article from too little text', () => {
  const state = tracedOf([copied('w'), unique], [related('w', 'Meridian')]);
  const short = { ...state, trace: { ...state.trace, isEnough: false } };
  expect(summarize(short, names => names.join('+')).map(flat)).toEqual(['summary_too_short']);
  expect(partsOf(short)).toEqual([]);
  expect(uncreditedAgencies(short)).toEqual([]);
});

test('retells an agency only where a report of it was out before, or it is credited', () => {
  const sentences = [rewritten('w'), unique];
  const at = (published: string | null) => {
    const state = tracedOf(sentences, [related('w', 'Meridian', { published })]);
    const dated = { ...state, article: { ...state.article, published: '2026-05-03T10:00:00Z' } };
    return flat(summarize(dated, names => names.join('+'))[0]!);
  };
  expect(at('2026-05-03T08:00:00Z')).toBe('summary_rewritten_uncredited fraction_half Meridian');
  expect(at('2026-05-03T12:00:00Z')).toBe('summary_rewritten_also fraction_half Meridian');
  expect(at('2026-05-03')).toBe('summary_rewritten_also fraction_half Meridian');
  expect(at(null)).toBe('summary_rewritten_also fraction_half Meridian');
});

test.each<[string, { published: string | null; agency: string | null; credits?: string }, string]>([
  ['of two outlets on one day', { published: '2026-05-03', agency: null }, 'also fraction_half Outlet w'],
  ['an outlet before it', { published: '2026-04-29', agency: null }, 'outlet fraction_half Outlet w'],
  [
    'an agency that it does not credit, while it credits another',
    { published: '2026-05-04', agency: 'Meridian', credits: 'boreal' },
    'also fraction_half Meridian',
  ],
  [
    'the same, out before',
    { published: '2026-04-29', agency: 'Meridian', credits: 'boreal' },
    'other fraction_half Meridian boreal',
  ],
])('retells only what was out before: %s', (_, { published, agency, credits }, said) => {
  const state = tracedOf([rewritten('w'), unique], [related('w', agency, { published })]);
  const dated = { ...state, article: { ...state.article, published: '2026-05-03' } };
  const given = credits ? withCredit(dated, { ...credit, agency: credits }) : dated;
  expect(flat(summarize(given, names => names.join('+'))[0]!)).toBe(`summary_rewritten_${said}`);
});

test('is not said to retell because an outlet had another report of before', () => {
  const other = related('v', null, { outlet: 'Outlet w', kind: 'background', published: '2026-04-01' });
  const state = tracedOf([rewritten('w'), unique], [related('w', null, { published: '2026-05-04' }), other]);
  const dated = { ...state, article: { ...state.article, published: '2026-05-03' } };
  expect(flat(summarize(dated, names => names.join('+'))[0]!)).toBe(
    'summary_rewritten_also fraction_half Outlet w',
  );
});

test('retells only if all that it names were out before', () => {
  const early = related('w', null, { published: '2026-04-01' });
  const state = tracedOf([rewritten('w'), rewritten('v')], [early, related('v', null)]);
  const dated = { ...state, article: { ...state.article, published: '2026-05-03' } };
  expect(flat(summarize(dated, names => names.join('+'))[0]!)).toBe(
    'summary_rewritten_also fraction_all Outlet w+Outlet v',
  );
});

test('finds the newest date over time zones and passes over what is none', () => {
  const dates = ['2026-03-01T10:00:00+05:00', '2026-03-01T08:00:00Z', 'yesterday', null];
  const reports = dates.map((published, index) => related(String(index), null, { published }));
  expect(newest(tracedOf([unique], reports))).toBe('2026-03-01T08:00:00Z');
  expect(newest(tracedOf([unique], [related('a', null)]))).toBeNull();
});

test('says of excerpts alone that what is only here cannot be said', () => {
  const excerpt = related('w', 'Meridian', { depth: 'excerpt' });
  expect(summary([copied('w'), unique, unique], [excerpt]).at(-1)).toBe('summary_only_excerpts');
  expect(summary([unique, unique], [excerpt])).toEqual(['summary_little', 'summary_only_excerpts']);
  const full = related('v', null);
  expect(summary([copied('w'), unique, unique], [excerpt, full]).at(-1)).toMatch(
    /^summary_only_(?:most|ratio)/,
  );
});

test('says nothing of retelling where it is not judged in the language', () => {
  const state = tracedOf([copied('w'), unique, unique], [related('w', 'Meridian')]);
  const judgedNot = { ...state, trace: { ...state.trace, isRetellingJudged: false } };
  expect(summarize(judgedNot, names => names.join('+')).map(flat)).toEqual([
    'summary_copied_uncredited fraction_third Meridian',
    'summary_not_judged',
  ]);
  expect(partsOf(judgedNot).map(({ label }) => label)).toEqual(['copied', 'unique']);
});
