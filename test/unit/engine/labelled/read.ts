import type { Label, Report } from '../../../../src/engine/types.ts';

/**
 * A labelled event, written for these tests; everything in it is invented. An article's line is
 * 'label [quote] | sentence'; a line that begins with '+' goes on in the paragraph before it.
 */
export interface Labelled {
  article: string;
  reports: Record<string, string>;
}

export interface LabelledPassage {
  start: number;
  end: number;
  label: Label;
  quote: boolean;
}

const report = (id: string, paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency: id === 'kestrel' ? id : null,
  published: '2031-03-04',
  paragraphs,
});

/** Reads a labelled event into an article, its reports and the passages expected. */
export function readLabelled({ article, reports }: Labelled) {
  const paragraphs: string[] = [];
  const passages: LabelledPassage[] = [];
  let at = 0;
  for (const line of article.trim().split('\n')) {
    const [, more, label, quote, text] = /^(\+?)(\w+)( quote)? \| (.*)$/.exec(line)!;
    if (more) paragraphs[paragraphs.length - 1] += ` ${text}`;
    else paragraphs.push(text!);
    const start = at;
    at += text!.length + 1;
    passages.push({ start, end: start + text!.length, label: label as Label, quote: Boolean(quote) });
  }
  return {
    article: report('article', paragraphs),
    reports: Object.entries(reports).map(([id, text]) => report(id, text.trim().split('\n'))),
    passages,
  };
}
