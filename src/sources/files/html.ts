import { cleanAddress } from '../address.ts';
import type { ImportItem, Source } from './importFile.ts';
import { imported, problem, wholeText } from './text.ts';

/** A saved page as a report, read as pages are. */
export async function* htmlItems(source: Source): AsyncGenerator<ImportItem> {
  const place = { file: source.file };
  if (!source.readHtml) {
    await source.bytes.cancel();
    yield problem(place, 'needs-page');
    return;
  }
  const html = await wholeText(source);
  const page = await source.readHtml(html, addressIn(html));
  if (!page) yield problem(place, 'not-article');
  else
    yield await imported(
      { ...page, id: null, url: cleanAddress(page.url), depth: 'full' },
      place,
      page.outlet,
      source,
    );
}

/** Where a page was saved from: browsers note it in a comment, and most pages name their own address. */
function addressIn(html: string): string | null {
  const head = html.slice(0, 200_000);
  const found =
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head) ??
    /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']([^"']+)["']/i.exec(head) ??
    /<link\b[^>]*\bhref=["']([^"']+)["'][^>]*\brel=["']?canonical["']?/i.exec(head) ??
    /<meta\b[^>]*\bproperty=["']og:url["'][^>]*\bcontent=["']([^"']+)["']/i.exec(head);
  return cleanAddress(found?.[1]?.replaceAll('&amp;', '&'));
}
