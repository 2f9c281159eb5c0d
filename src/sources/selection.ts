import type { CorpusReport } from '../corpus/types.ts';
import { cleanAddress, hostOf } from './address.ts';
import { digest, reportOf } from './incoming.ts';
import type { Agency } from './types.ts';
import { paragraphsOfText, tidy } from './xml/paragraphs.ts';

/** Words that the reader marked on a page. */
export interface Selected {
  text: string;
  url: string;
  title: string;
}

/**
 * A selection as a report: an excerpt of its page, with an id of its own, so that several of one page are kept.
 * Null if there is no text in it.
 */
export async function selectionReport(
  { text, url, title }: Selected,
  agencies: readonly Agency[],
): Promise<CorpusReport | null> {
  const paragraphs = paragraphsOfText(text);
  if (paragraphs.length === 0) return null;
  const address = cleanAddress(url);
  const item = {
    id: `${address ?? 'selection'}#${(await digest(paragraphs.join('\n'))).slice(0, 12)}`,
    url: null,
    title: tidy(title) || null,
    outlet: null,
    byline: null,
    published: null,
    credits: [],
    paragraphs,
    depth: 'excerpt',
  } as const;
  const origin = { kind: 'page', from: address } as const;
  const report = await reportOf({ ...item, credits: [] }, { outlet: hostOf(url) ?? '', origin }, agencies);
  return report && { ...report, url: address };
}
