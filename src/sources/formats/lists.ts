import { isThing, listIn } from './json.ts';
import { isNinjs } from './ninjs.ts';

/** Under these names interfaces of agencies and searches hand out their items, one inside the other. */
const NAMES = [
  'items',
  '_items',
  'item',
  'articles',
  'results',
  'docs',
  'hits',
  'stories',
  'news',
  'data',
  'response',
];
const MAX_DEPTH = 4;

/** The list of things in a JSON value: itself, or under one of the usual names; null if there is none. */
export function listOf(value: unknown, depth = 0): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isThing(value) || depth > MAX_DEPTH) return null;
  if (isNinjs(value)) return [value];
  for (const name of NAMES) {
    const inner = listIn(value, name);
    if (inner.length > 0) return inner;
  }
  for (const name of NAMES) {
    const found = isThing(value[name]) ? listOf(value[name], depth + 1) : null;
    if (found) return found;
  }
  const { item, _source } = value as Record<string, unknown>;
  const single = item ?? _source;
  return isThing(single) ? [single] : null;
}
