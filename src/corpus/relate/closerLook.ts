import { cosineOf, type LeadVectors, leadOf } from '../../engine/meaning/lead.ts';
import { languageOf } from '../../engine/text/language.ts';
import { type Report, textOf } from '../../engine/types.ts';
import type { Corpus, Judged } from '../types.ts';
import { EVENT } from './eventTest.ts';
import { judgeAll } from './judge.ts';

/** This many reports are looked at again at most, those nearest to the border: each takes about 50 ms. */
const MOST = 12;

/**
 * Judges again the reports that the event test left in doubt, by what both leads mean as well. The encoder knows
 * English alone: what is in other languages stays as it was judged.
 * @param encode makes the vectors that are not kept yet; where it rejects, so does this
 */
export async function lookCloser(
  article: Report,
  judged: readonly Judged[],
  corpus: Pick<Corpus, 'leads' | 'keepLeads'>,
  encode: LeadVectors,
): Promise<Judged[]> {
  const reports = doubtfulAmong(judged).map(({ report }) => report);
  if (reports.length === 0 || !isEnglish(article)) return [...judged];
  const kept = await corpus.leads(reports.map(({ id }) => id));
  const missing = reports.filter(({ id }) => !kept.has(id));
  const [own, ...made] = await encode([article, ...missing].map(leadOf));
  await corpus.keepLeads(missing.map((report, i) => ({ report, vector: made[i]! })));
  const vectors = new Map([...kept, ...missing.map((report, i) => [report.id, made[i]!] as const)]);
  const nearness = new Map([...vectors].map(([id, vector]) => [id, cosineOf(own!, vector)]));
  const again = new Map(judgeAll(article, reports, nearness).map(one => [one.report.id, one]));
  return judged.map(one => again.get(one.report.id) ?? one);
}

function doubtfulAmong(judged: readonly Judged[]): Judged[] {
  const away = ({ p }: Judged): number => Math.abs(p - EVENT);
  return judged
    .filter(({ isDoubtful, report }) => isDoubtful && isEnglish(report))
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST);
}

const isEnglish = (report: Report): boolean => languageOf(textOf(report)) === 'en';
