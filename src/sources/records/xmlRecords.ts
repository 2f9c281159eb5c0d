import { indexedSitemap } from '../formats/sitemap.ts';
import { formatOfRoot, ttlOf } from '../formats/xmlFormat.ts';
import type { XmlNode } from '../xml/node.ts';
import { readXml, type XmlEvent } from '../xml/records.ts';
import { problemAt, type RecordEvent, type RecordOptions } from './types.ts';

/** The records of NewsML, NITF, RSS, Atom and sitemaps, one by one. */
export async function* xmlRecords(
  texts: AsyncIterable<string>,
  { file, address }: RecordOptions,
): AsyncGenerator<RecordEvent> {
  let records = 0;
  let about: ReturnType<typeof aboutOf> | null = null;
  for await (const event of readXml(texts, (node, root) => formatOfRoot(root).isRecord(node))) {
    if (event.type === 'dropped') yield problemAt({ file, item: event.index + 1 }, event.code);
    else if (event.type === 'record') {
      records++;
      // What a feed says of itself may follow its first items.
      if (!about || about.title === null) {
        about = aboutOf(event.root);
        yield about;
      }
      yield* itemsOf(event, about, file, address);
    } else yield* endOf(event, records, file);
  }
}

const aboutOf = (root: XmlNode) => {
  const format = formatOfRoot(root);
  return { type: 'about', kind: format.kind, title: format.outlet(root), ttl: ttlOf(root) } as const;
};

function* itemsOf(
  { node, root, index }: Extract<XmlEvent, { type: 'record' }>,
  about: ReturnType<typeof aboutOf>,
  file: string,
  address: string | null,
): Generator<RecordEvent> {
  const place = { file, item: index + 1 };
  if (about.kind === 'index') {
    const part = indexedSitemap(node);
    if (part) yield { type: 'part', ...part };
    return;
  }
  const items = formatOfRoot(root).toItems(node, root, address);
  if (items.length === 0) yield problemAt(place, 'no-text');
  for (const told of items) yield { type: 'item', place, told, outlet: about.title };
}

function* endOf(
  { root, code }: Extract<XmlEvent, { type: 'end' }>,
  records: number,
  file: string,
): Generator<RecordEvent> {
  if (code === 'too-deep' || code === 'too-large') yield problemAt({ file }, code);
  else if (records === 0 && root && isFeed(root)) {
    yield aboutOf(root);
    yield problemAt({ file }, 'no-items');
  } else if (records === 0) yield problemAt({ file }, 'unknown-format', { root: root?.name ?? '' });
  else if (code) yield problemAt({ file }, code);
}

/** A feed may be empty, as that of a quiet day. */
const isFeed = (root: XmlNode): boolean =>
  /^(?:rss|rdf|feed|channel|urlset|sitemapindex|newsmessage|newsml)$/i.test(root.name);
