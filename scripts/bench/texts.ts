import { terms } from '../../src/engine/text/terms.ts';
import type { Report } from '../../src/engine/types.ts';
import { casesOf, recordsOf } from '../cases.ts';

/** An article and the reports it is traced against. */
export interface Workload {
  article: Report;
  reports: Report[];
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const lengthOf = ({ paragraphs }: Report): number =>
  paragraphs.reduce((sum, paragraph) => sum + wordsOf(paragraph).length, 0);

/** The first `words` words of `texts`, put one after the other, as one report. */
export function cutTo(words: number, id: string, texts: readonly Report[]): Report {
  const paragraphs: string[] = [];
  let left = words;
  for (const paragraph of texts.flatMap(text => text.paragraphs)) {
    if (left <= 0) break;
    const all = wordsOf(paragraph);
    paragraphs.push(all.length <= left ? paragraph : all.slice(0, left).join(' '));
    left -= all.length;
  }
  return { ...texts[0]!, id, paragraphs };
}

/** Texts of one subject, ranked by the terms they share with another, so that workloads are of related reports. */
export class Shelf {
  private readonly termsOf = new Map<Report, Set<string>>();
  private readonly holders = new Map<string, number>();

  constructor(readonly texts: readonly Report[]) {
    for (const text of texts) {
      const found = new Set(terms(text.paragraphs.join('\n')));
      this.termsOf.set(text, found);
      for (const term of found) this.holders.set(term, (this.holders.get(term) ?? 0) + 1);
    }
  }

  /** The other texts, those that share most rare terms with `text` first. */
  private related(text: Report): Report[] {
    const mine = this.termsOf.get(text)!;
    const score = (other: Report): number => {
      let sum = 0;
      for (const term of this.termsOf.get(other)!)
        if (mine.has(term)) sum += Math.log(this.texts.length / this.holders.get(term)!);
      return sum;
    };
    const ranked = this.texts.filter(other => other !== text).map(other => ({ other, score: score(other) }));
    return ranked.sort((a, b) => b.score - a.score).map(({ other }) => other);
  }

  /**
   * Workloads of an article of `articleWords` words and `count` reports of `reportWords` words each. A text that is
   * too short is filled up with those that are related next.
   */
  workloads(most: number, articleWords: number, count: number, reportWords: number): Workload[] {
    const long = this.texts.filter(text => lengthOf(text) >= Math.min(articleWords, 800));
    return long.slice(0, most).map(text => {
      const others = this.related(text);
      const reports = Array.from({ length: count }, (_, k) =>
        cutTo(reportWords, `report-${k}`, [
          others[k]!,
          ...others.slice(count + 12 * k, count + 12 * (k + 1)),
        ]),
      );
      const article = cutTo(articleWords, 'article', [text, ...long.filter(other => other !== text)]);
      return { article, reports };
    });
  }
}

/** News of 2012 on, from the data folder; null if that is absent. */
export function news(): Report[] | null {
  const cases = casesOf('news.jsonl');
  const pool = recordsOf<Report>('wire-pool.jsonl.gz');
  if (!cases || !pool) return null;
  const all = [...cases.flatMap(({ article, reports }) => [article, ...reports])];
  const recent = pool.filter(({ published }) => published !== null && published >= '2012');
  const distinct = new Map([...all, ...recent].map(text => [text.paragraphs.join('\n'), text]));
  return [...distinct.values()];
}
