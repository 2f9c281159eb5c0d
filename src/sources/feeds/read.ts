import type { CorpusReport, Origin } from '../../corpus/types.ts';
import { hostOf } from '../address.ts';
import { decoded, encodingOf } from '../bytes/encoding.ts';
import { gunzipped } from '../bytes/gzip.ts';
import { BrokenArchive } from '../bytes/problems.ts';
import { archiveOf, formatOf } from '../bytes/sniff.ts';
import { type Bytes, chunksOf, peek, TooLarge } from '../bytes/stream.ts';
import { formatOfRoot } from '../files/xml.ts';
import { isJsonFeed, jsonFeedItems, jsonFeedOutlet } from '../formats/jsonFeed.ts';
import { ourReport } from '../formats/ours.ts';
import { indexedSitemap } from '../formats/sitemap.ts';
import { type Item, reportOf } from '../incoming.ts';
import type { Agency } from '../types.ts';
import { childOf, textIn, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/records.ts';
import { type FeedLink, feedLinks, linksIn } from './discover.ts';

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
}

export interface ReadOptions {
  address: string;
  contentType: string | null;
  agencies: readonly Agency[];
  /** Bytes and items that are read at most. */
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
});

/** Bytes that tell what an answer is. */
const HEAD = 1_000;

/**
 * Reads an answer as a feed, a sitemap, an index of sitemaps, or a page that names feeds; also where it is a gzip
 * file. Stops at the limits.
 */
export async function readFeed(body: Bytes, options: ReadOptions): Promise<FeedContent> {
  const content = nothing();
  try {
    await readInto(content, body, options);
  } catch (error) {
    if (error instanceof TooLarge) content.isCut = true;
    else if (!(error instanceof BrokenArchive)) throw error;
  }
  return content;
}

async function readInto(content: FeedContent, body: Bytes, options: ReadOptions): Promise<void> {
  const { head, stream } = await peek(await unpacked(body), HEAD);
  const chunks = chunksOf(stream, options.limits.bytes);
  try {
    const charset = /charset=["']?([\w.:-]+)/i.exec(options.contentType ?? '')?.[1];
    const encoding = encodingOf(head, charset);
    const texts = decoded(chunks, encoding);
    const format = formatOf(new TextDecoder(encoding).decode(head, { stream: true }));
    if (format === 'xml') await readXmlFeed(texts, content, options);
    else if (format === 'json') await readJson(await textOf(texts), content, options);
    else if (format === 'html') readPage(await textOf(texts), content, options.address);
  } finally {
    await chunks.return(undefined);
  }
}

async function unpacked(body: Bytes): Promise<Bytes> {
  const { head, stream } = await peek(body, 2);
  return archiveOf(head) === 'gzip' ? gunzipped(stream) : stream;
}

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const text of texts) parts.push(text);
  return parts.join('');
}

async function readXmlFeed(
  texts: AsyncIterable<string>,
  content: FeedContent,
  options: ReadOptions,
): Promise<void> {
  const isRecord = (node: XmlNode, root: XmlNode) => formatOfRoot(root).isRecord(node);
  for await (const event of readXml(texts, isRecord)) {
    if (event.type === 'dropped') continue;
    if (!event.root) return;
    const format = formatOfRoot(event.root);
    content.kind ??= kindOf(event.root);
    content.title ??= format.outlet(event.root);
    content.ttl ??= ttlOf(event.root);
    if (event.type === 'end') break;
    if (content.kind === 'index') addPart(event.node, content);
    else await add(format.toItem(event.node, event.root), content, options);
    if (isFull(content, options)) break;
  }
  content.parts.sort(
    (a, b) => newer(a, b) || Number(/news/i.test(b.address)) - Number(/news/i.test(a.address)),
  );
}

type Part = FeedContent['parts'][number];

const newer = (a: Part, b: Part): number => Date.parse(b.changed ?? '1970') - Date.parse(a.changed ?? '1970');

const isFull = ({ reports, parts }: FeedContent, { limits }: ReadOptions): boolean =>
  reports.length >= limits.items || parts.length >= limits.items;

function kindOf(root: XmlNode): FeedContent['kind'] {
  const name = root.name.toLowerCase();
  if (name === 'sitemapindex') return 'index';
  if (name === 'urlset') return 'sitemap';
  return /^(?:rss|rdf|feed|channel|newsmessage|newsitem)$/.test(name) ? 'feed' : null;
}

function ttlOf(root: XmlNode): number | null {
  const minutes = Number(textIn(childOf(childOf(root, 'channel'), 'ttl')) || Number.NaN);
  return minutes > 0 ? minutes : null;
}

function addPart(node: XmlNode, content: FeedContent): void {
  const part = indexedSitemap(node);
  if (part) content.parts.push(part);
}

async function readJson(text: string, content: FeedContent, options: ReadOptions): Promise<void> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  if (!isJsonFeed(value)) return;
  content.kind = 'feed';
  content.title = jsonFeedOutlet(value);
  for (const item of jsonFeedItems(value)) {
    await add(item, content, options);
    if (isFull(content, options)) return;
  }
}

function readPage(html: string, content: FeedContent, address: string): void {
  content.kind = 'page';
  content.links = feedLinks(linksIn(html), address);
}

async function add(
  item: Item | 'withdrawn' | null,
  content: FeedContent,
  options: ReadOptions,
): Promise<void> {
  if (!item || item === 'withdrawn') return;
  const origin: Origin = { kind: content.kind === 'sitemap' ? 'sitemap' : 'feed', from: options.address };
  const outlet = content.title ?? hostOf(item.url) ?? hostOf(options.address) ?? '';
  const report = await reportOf(item, { outlet, origin }, options.agencies);
  const checked = report && ourReport(report);
  if (checked && 'report' in checked) content.reports.push(checked.report);
}
