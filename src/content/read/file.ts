import { all, bodyOf, contentTypeOf } from '../dom.ts';

/** A file that the browser shows by itself, in place of a page. */
export type File = 'pdf' | 'data' | 'picture';

/**
 * What file a browser's own viewer shows here, by the document's type; null for a page and for plain text. Chrome puts
 * a PDF into a page of its own that holds nothing else.
 */
export function fileOf(document: Document): File | null {
  const type = contentTypeOf(document);
  if (type === 'application/pdf') return 'pdf';
  if (/^image\//.test(type)) return 'picture';
  if (/^application\/xhtml/.test(type)) return null;
  if (/[/+](?:json|xml)$/.test(type)) return 'data';
  const embedded = bodyOf(document) ? all(document, 'body > embed[type="application/pdf"]:only-child') : [];
  return embedded.length ? 'pdf' : null;
}
