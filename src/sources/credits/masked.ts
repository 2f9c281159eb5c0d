import type { CreditPlace } from '../types.ts';
import { HEAD, inLine, type Subject, TAIL } from './subject.ts';

/** Bylines in place of an agency's. */
const MASK =
  /^(?:(?:by|from|von|par|por|di|compiled from|source:?|sources:?|quellen?:?|fuentes?:?)\s+)?(?:our\s+|the\s+)?(?:foreign staff|foreign desk|(?:news )?wires?|(?:news |combined )?wire (?:reports?|services?)|news services?|(?:news )?agencies|agency reports?|agency|agencia|agencias|agenturen|agences?|agenzie|ag[eê]ncias|agentschappen|byr[åa]erne|web desk|online desk|wire reports?|агентства|wire staff)\.?$/i;

/** "Foreign Staff", "From Wire Reports": the text is others', and nobody is named. */
export function masked({ article, lines }: Subject): { evidence: string; place: CreditPlace } | null {
  const given = article.byline?.trim();
  if (given && MASK.test(given)) return { evidence: given, place: { in: 'byline' } };
  const line = [...lines.slice(0, HEAD), ...lines.slice(-TAIL)].find(({ text }) => MASK.test(text.trim()));
  return line ? inLine(line, line.text, 0) : null;
}
