import { readPage } from '../content/read/page.ts';
import { inSlices } from '../content/read/slices.ts';
import type { SavedPage } from '../sources/files/types.ts';

/** Stands in where a saved page does not say where it is from. */
const NOWHERE = 'https://saved.invalid/';

/**
 * Reads a saved page with the extractor that reads open ones. The document is inert: it runs and loads nothing.
 * @returns null if the page has no article
 */
export async function readSavedPage(html: string, url: string | null): Promise<SavedPage | null> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const steps = readPage(document, url ?? NOWHERE, () => false);
  const page = (await inSlices(steps, new AbortController().signal))?.value.page;
  if (!page?.ok) return null;
  const { outlet, title, byline, published, credits, paragraphs, canonical } = page.article;
  const isNowhere = url === null && canonical === null;
  return {
    url: url ?? canonical,
    outlet: isNowhere && outlet === new URL(NOWHERE).hostname ? '' : outlet,
    title,
    byline,
    published,
    credits,
    paragraphs,
  };
}
