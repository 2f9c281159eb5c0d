import type { CorpusReport, Origin } from '../../corpus/types.ts';
import { hostOf } from '../address.ts';
import { charsetOf, decoded, encodingOf } from '../bytes/encoding.ts';
import { gunzipped } from '../bytes/gzip.ts';
import { BrokenArchive } from '../bytes/problems.ts';
import { archiveOf, formatOf } from '../bytes/sniff.ts';
import { type Bytes, chunksOf, peek, TooLarge } from '../bytes/stream.ts';
import { ourReport } from '../formats/ours.ts';
import { isRefused } from '../formats/told.ts';
import { type Item, reportOf } from '../incoming.ts';
import { recordsOf } from '../records/recordsOf.ts';
import type { RecordEvent } from '../records/types.ts';
import type { Agency } from '../types.ts';
import { linksIn } from '../xml/pageHead.ts';
import { type FeedLink, feedLinks } from './discover.ts';
import { Newest } from './newest.ts';

/** What an answer turned out to be. */
export interface FeedContent {
  kind: 'feed' | 'sitemap' | 'index' | 'page' | null;
  title: string | null;
  /** Minutes that the feed asks to be left alone. */
  ttl: number | null;
  reports: CorpusReport[];
  /** The sitemaps of an index, those changed last first. */
  parts: { address: string; changed: string | null }[];
  /** The feeds that a page names. */
  links: FeedLink[];
  /** It was longer than allowed; what stood before is here. */
  isCut: boolean;
  /** It had more items than are taken: these are the newest. */
  isMore: boolean;
}

export interface ReadOptions {
  address: string;
  contentType: string | null;
  agencies: readonly Agency[];
  /** Bytes that are read, and items that are taken, at most. */
  limits: { bytes: number; items: number };
}

const nothing = (): FeedContent => ({
  kind: null,
  title: null,
  ttl: null,
  reports: [],
  parts: [],
  links: [],
  isCut: false,
  isMore: false,
});

/** Bytes that show what an answer is: servers put warnings before a feed. */
const HEAD = 8_192;
/** Sitemaps of an index that are looked at, to find those that changed last. */
const MAX_PARTS = 50_000;

/**
 * Reads an answer as a feed, a sitemap, an index of sitemaps, or a page that names feeds; also where it is a gzip
 * file. Stops at the limit of bytes, and takes the newest items.
 */
export async function readFeed(body: Bytes, options: ReadOptions): Promise<FeedContent> {
  const content = nothing();
  const newest = new Newest<Item>(options.limits.items);
  try {
    await readInto(content, newest, body, options);
  } catch (error) {
    if (error instanceof TooLarge) content.isCut = true;
    else if (!(error instanceof BrokenArchive)) throw error;
  }
  for (const item of newest.items()) await add(item, content, options);
  content.isMore = newest.hadMore;
  content.parts.sort(
    (a, b) => newer(a, b) || Number(/news/i.test(b.address)) - Number(/news/i.test(a.address)),
  );
  return content;
}

type Part = FeedContent['parts'][number];

const newer = (a: Part, b: Part): number => Date.parse(b.changed ?? '1970') - Date.parse(a.changed ?? '1970');

async function readInto(
  content: FeedContent,
  newest: Newest<Item>,
  body: Bytes,
  options: ReadOptions,
): Promise<void> {
  const { head, stream } = await peek(await unpacked(body), HEAD);
  const chunks = chunksOf(stream, options.limits.bytes);
  try {
    const charset = charsetOf(options.contentType);
    const texts = decoded(chunks, charset);
    const start = new TextDecoder(encodingOf(head, charset)).decode(head, { stream: true });
    const format = formatOf(start);
    const { address, limits } = options;
    if (format === 'xml' || format === 'json')
      for await (const event of recordsOf(format, texts, start, { file: '', address, whole: limits.bytes }))
        take(event, content, newest);
    else if (format === 'html') await readPage(texts, content, address);
  } finally {
    await chunks.return(undefined);
  }
}

async function unpacked(body: Bytes): Promise<Bytes> {
  const { head, stream } = await peek(body, 2);
  return archiveOf(head) === 'gzip' ? gunzipped(stream) : stream;
}

/** Keeps what a record holds. Reports in our own format come from files alone. */
function take(event: RecordEvent, content: FeedContent, newest: Newest<Item>): void {
  if (event.type === 'about') {
    content.kind ??= event.kind;
    content.title ??= event.title;
    content.ttl ??= event.ttl;
  } else if (event.type === 'part' && content.parts.length < MAX_PARTS)
    content.parts.push({ address: event.address, changed: event.changed });
  else if (event.type === 'item' && !isRefused(event.told)) {
    newest.add(event.told, event.told.published);
    // A single item of an agency, or a list of them, is a feed as well.
    content.kind ??= 'feed';
  }
}

async function readPage(texts: AsyncIterable<string>, content: FeedContent, address: string): Promise<void> {
  const parts: string[] = [];
  for await (const text of texts) parts.push(text);
  const { links, base } = linksIn(parts.join(''));
  content.kind = 'page';
  content.links = feedLinks(links, address, base);
}

async function add(item: Item, content: FeedContent, options: ReadOptions): Promise<void> {
  const origin: Origin = { kind: content.kind === 'sitemap' ? 'sitemap' : 'feed', from: options.address };
  const outlet = content.title ?? hostOf(item.url) ?? hostOf(options.address) ?? '';
  const report = await reportOf(item, { outlet, origin }, options.agencies);
  const checked = report && ourReport(report);
  if (checked && 'report' in checked) content.reports.push(checked.report);
}
