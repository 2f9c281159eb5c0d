import { cleanAddress } from '../address.ts';
import { linksIn } from '../xml/pageHead.ts';
import { imported, problem, wholeText } from './text.ts';
import type { ImportItem, Source } from './types.ts';

/** A saved page as a report, read as pages are. */
export async function* htmlItems(source: Source): AsyncGenerator<ImportItem> {
  if (source.readHtml) yield* pageItems(await wholeText(source), null, source);
  else {
    await source.bytes.cancel();
    yield problem({ file: source.file }, 'needs-page');
  }
}

/** @param address where the page was saved from, where that is known without it */
export async function* pageItems(
  html: string,
  address: string | null,
  source: Source,
): AsyncGenerator<ImportItem> {
  const place = { file: source.file };
  const page = await source.readHtml?.(html, address ?? addressIn(html));
  if (page) {
    const item = { ...page, id: null, url: cleanAddress(page.url), depth: 'full' } as const;
    yield* imported({ ...item, credits: page.credits }, place, page.outlet, source);
  } else yield problem(place, source.readHtml ? 'not-article' : 'needs-page');
}

/** Where a page was saved from: browsers and SingleFile note it in a comment, and most pages name their own address. */
function addressIn(html: string): string | null {
  const head = html.slice(0, 200_000);
  const noted =
    /<!--\s{0,9}saved from url=\(\d+\)(\S{1,4000})\s{0,9}-->/i.exec(head) ??
    /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(\S{1,4000})/i.exec(head);
  const { links, metas } = linksIn(head);
  const found = [
    noted?.[1],
    links.find(({ rel }) => /\bcanonical\b/i.test(rel))?.href,
    metas.find(({ property }) => property === 'og:url')?.content,
  ];
  return found.map(address => cleanAddress(address)).find(address => address !== null) ?? null;
}
