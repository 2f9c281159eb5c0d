import { all, attributeOf, rootOf } from '../dom.ts';

/** What the background takes at most, UTF-16 code units. */
const MAX_URL = 4_000;

/** The language that the document itself says it is in. */
export function rootLanguage(document: Document): string | null {
  const root = rootOf(document);
  return root && (attributeOf(root, 'lang') || attributeOf(root, 'xml:lang'));
}

/** A language's tag with hyphens, or null. */
export const languageOf = (said: string | null | undefined): string | null =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}/i.exec((said ?? '').trim())?.[0].replaceAll('_', '-') ?? null;

/** The canonical link as it is written, or null. */
export function linkOf(document: Document): string | null {
  const link = all(document, 'link[rel~="canonical" i][href]')[0];
  return link ? attributeOf(link, 'href') : null;
}

/** A web address of acceptable length, or null. */
export function addressOf(said: string | null, url: string): string | null {
  try {
    const address = new URL(said || '', url);
    const isFit = /^https?:$/.test(address.protocol) && address.href.length <= MAX_URL;
    return isFit && said ? address.href : null;
  } catch {
    return null;
  }
}

/** The host in an address, used where no outlet is named. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || 'page';
  } catch {
    return 'page';
  }
}
