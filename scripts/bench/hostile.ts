import type { Report } from '../../src/engine/types.ts';
import type { Workload } from './texts.ts';

const MEGABYTE = 1_000_000;
const SENTENCE = 'The mayor of Tarn said on Friday that 12 people probably died in the fire at 3 Mill Lane. ';
const PLAIN = SENTENCE.replace('.', ' ');

const report = (id: string, text: string): Report => ({
  id,
  outlet: `${id}.example`,
  agency: null,
  published: '2030-05-06T08:00:00Z',
  paragraphs: [text],
});

const pair = (here: string, there = here): Workload => ({
  article: report('article', here),
  reports: [report('report', there)],
});

const fill = (text: string, length = MEGABYTE): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const distinct = (count: number, give: number): string =>
  Array.from(
    { length: count },
    (_, i) => `Person${i} saw ${i + give} birds in Place${i * 7} on June ${(i % 28) + 1}.`,
  ).join(' ');

/** `count` words that are all different, without a stop. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => `w${i.toString(36)}`).join(' ');

/** Texts made to be slow: each of an article and one report. */
export const HOSTILE: Record<string, () => Workload> = {
  'one sentence of 1 MB against itself': () => pair(fill(PLAIN)),
  'one sentence of 150,000 different words against itself': () => pair(words(150_000)),
  '1 MB without a space against itself': () => pair(fill('abcdefghij')),
  '1 MB of punctuation against itself': () => pair(fill('.,;!? ')),
  '1 MB of opening quotation marks': () => pair(fill('“')),
  '1 MB of unpaired surrogates': () => pair(fill('\ud83d ')),
  '1 MB of Chinese without a space': () => pair(fill('市长周五表示火灾造成十二人死亡')),
  '1 MB of Arabic': () => pair(fill('قال رئيس البلدية يوم الجمعة إن الحريق أودى بحياة اثني عشر شخصا. ')),
  '10,000 repetitions of one sentence against themselves': () => pair(SENTENCE.repeat(10_000)),
  '10,000 repetitions of one sentence, a paragraph each': () => pair(`${SENTENCE}\n`.repeat(10_000)),
  '10,000 repetitions of one quotation': () => pair(`“${SENTENCE.trim()}” `.repeat(10_000)),
  '10,000 distinct sentences against themselves': () => pair(distinct(10_000, 0)),
  '10,000 distinct sentences against nearly the same': () => pair(distinct(10_000, 0), distinct(10_000, 1)),
  '10,000 distinct sentences against one sentence': () => pair(distinct(10_000, 0), SENTENCE),
};
