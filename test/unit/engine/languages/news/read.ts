import type { Label, Report } from '../../../../../src/engine/types.ts';

/**
 * One invented event in one language: what an agency sent, and the articles of an outlet that copied it with edits, of
 * one that retold it, and of one on its own. An article's line is 'label | sentence'; the labels were set by hand, and
 * each outlet does a little of what the others do.
 */
export interface News {
  agency: string;
  articles: Record<'copies' | 'retells' | 'own', string>;
}

export interface NewsCase {
  id: string;
  article: Report;
  reports: Report[];
  passages: { start: number; end: number; label: Label; quote: boolean; report: string | null }[];
}

/** This many sentences make a paragraph. */
const PARAGRAPH = 2;

const asReport = (id: string, sentences: readonly string[], glue: string): Report => ({
  id,
  outlet: `${id}.example`,
  agency: id === 'kestrel' ? id : null,
  published: id === 'kestrel' ? '2031-05-12T08:00:00Z' : '2031-05-12T12:00:00Z',
  paragraphs: sentences.flatMap((_, i) =>
    i % PARAGRAPH === 0 ? [sentences.slice(i, i + PARAGRAPH).join(glue)] : [],
  ),
});

/** The cases of an event, one for each article. Where nothing is between sentences, `glue` is ''. */
export function casesOf(language: string, { agency, articles }: News): NewsCase[] {
  const glue = /Chinese|Japanese/.test(language) ? '' : ' ';
  const wire = asReport('kestrel', agency.trim().split('\n'), glue);
  return Object.entries(articles).map(([id, text]) => {
    const lines = text
      .trim()
      .split('\n')
      .map(line => /^(\w+) \| (.*)$/.exec(line)!);
    const sentences = lines.map(([, , sentence]) => sentence!);
    const article = asReport(id, sentences, glue);
    let at = 0;
    const passages = lines.map(([, label, sentence], i) => {
      const start = at;
      const end = start + sentence!.length;
      at = end + (i % PARAGRAPH === PARAGRAPH - 1 ? 1 : glue.length);
      const report = label === 'unique' ? null : 'kestrel';
      return { start, end, label: label as Label, quote: /["„“「]|«.*»,|« /.test(sentence!), report };
    });
    return { id: `${language} ${id}`, article, reports: [wire], passages };
  });
}
