import type { CorpusReport } from '../../corpus/types.ts';
import { cleanAddress } from '../address.ts';
import { charsetOf, encodingOf } from '../bytes/encoding.ts';
import { readAll, TooLarge } from '../bytes/stream.ts';
import type { ReadHtml } from '../files/types.ts';
import { ourReport } from '../formats/ours.ts';
import { reportOf } from '../incoming.ts';
import type { Agency } from '../types.ts';
import { type Fetch, type GetProblem, get } from './get.ts';

/** not-article: a page without an article. too-large: it was not read. */
export type PageProblem = GetProblem | 'not-article' | 'too-large';

export interface PageOptions {
  fetch: Fetch;
  now: () => number;
  agencies: readonly Agency[];
  readHtml: ReadHtml;
  /** The address that the reader typed, on whose host alone a local page may be fetched. */
  typed: string | null;
  /** Bytes of the page, and ms it may take. */
  limits?: { bytes: number; time: number };
  signal?: AbortSignal;
}

export type FetchedPage =
  | { ok: true; report: CorpusReport }
  | { ok: false; problem: PageProblem; retryAt: number | null };

const LIMITS = { bytes: 8e6, time: 25_000 };

/**
 * Fetches an article in full. Its id is the asked address, so that it replaces what a feed or a search said of it;
 * it comes from its own page, whoever named that.
 * @throws DOMException 'AbortError' when the signal fires
 */
export async function fetchPage(address: string, options: PageOptions): Promise<FetchedPage> {
  const { bytes, time } = options.limits ?? LIMITS;
  const late = AbortSignal.timeout(time);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  const no = (problem: PageProblem): FetchedPage => ({ ok: false, problem, retryAt: null });
  try {
    const got = await get(address, {
      fetch: options.fetch,
      now: options.now(),
      typed: options.typed,
      signal,
    });
    if (!got.ok) return got;
    const all = await readAll(got.body ?? new Blob([]).stream(), bytes);
    const charset = charsetOf(got.response.headers.get('content-type'));
    const decoder = new TextDecoder(encodingOf(all, charset));
    const html = decoder.decode(all, { stream: true }) + decoder.decode();
    return (await asReport(html, address, options)) ?? no('not-article');
  } catch (error) {
    return no(error instanceof TooLarge ? 'too-large' : late.aborted ? 'slow' : 'network');
  } finally {
    options.signal?.throwIfAborted();
  }
}

async function asReport(html: string, address: string, options: PageOptions): Promise<FetchedPage | null> {
  const page = await options.readHtml(html, address);
  if (!page) return null;
  const { outlet, ...rest } = page;
  const item = { ...rest, outlet, id: null, url: cleanAddress(address), depth: 'full' } as const;
  const report = await reportOf(item, { outlet, origin: { kind: 'page', from: address } }, options.agencies);
  const checked = report && ourReport(report);
  return checked && 'report' in checked ? { ok: true, report: checked.report } : null;
}
