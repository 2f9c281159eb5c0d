import { isRefused } from '../formats/told.ts';
import type { Item } from '../incoming.ts';
import type { RecordEvent } from './types.ts';

/**
 * Tells items apart that share an address, as those of a live blog do: by the place of the page that each names, or by
 * the source's own name for it. The first keeps the address for its id, so that the page itself can take its place.
 */
export async function* distinct(records: AsyncIterable<RecordEvent>): AsyncGenerator<RecordEvent> {
  const names = new Map<string, Set<string>>();
  for await (const event of records) {
    if (event.type !== 'item' || isRefused(event.told) || !event.told.url) yield event;
    else yield { ...event, told: named(event.told, event.told.url, names) };
  }
}

function named(item: Item, url: string, names: Map<string, Set<string>>): Item {
  const own = item.place || (item.id ?? '');
  const known = names.get(url);
  if (!known) {
    names.set(url, new Set([own]));
    return item;
  }
  if (known.has(own)) return item;
  known.add(own);
  const address = item.place ? `${url}#${item.place}` : url;
  return { ...item, url: address, key: `${url}#${own}` };
}
