import { KEYS_VERSION } from '../../src/corpus/keys.ts';

export interface IndexOptions {
  shards: number;
  replicas: number;
  /** Another name under which the index is searched, or null. */
  alias: string | null;
}

/**
 * OpenSearch from 3 on scores keyword fields by how many words match, unless it is told to weigh them by rarity as all
 * servers before did (seen with 3.9.0); those do not know the parameter, and refuse it.
 */
const BY_RARITY = { use_similarity: true };

/** Keyed hashes, one field a kind: a list of words that is only ever matched, neither scored by length nor sorted by. */
const keyed = {
  type: 'keyword',
  doc_values: false,
  norms: false,
  index_options: 'docs',
  split_queries_on_whitespace: true,
};

/**
 * The body that creates an index for shared reports. Of the keys only the index is kept, not the text that they came in
 * as; `_meta` tells readers whether they have the same key.
 * @param check the check value of the newsroom's key
 * @param isNew whether the server must be told to weigh by rarity
 */
export function indexBody(check: string, { shards, replicas, alias }: IndexOptions, isNew: boolean): string {
  const field = { ...keyed, ...(isNew && BY_RARITY) };
  return JSON.stringify({
    settings: {
      index: {
        number_of_shards: shards,
        number_of_replicas: replicas,
        codec: 'best_compression',
        refresh_interval: '30s',
      },
    },
    mappings: {
      dynamic: false,
      _meta: { wirelight: { keys: KEYS_VERSION, check } },
      _source: { excludes: ['fp', 'term'] },
      properties: {
        fp: field,
        term: field,
        published: { type: 'date', ignore_malformed: true },
        embargo: { type: 'date' },
        until: { type: 'date' },
        agency: { type: 'keyword' },
        outlet: { type: 'keyword', ignore_above: 300 },
      },
    },
    aliases: alias ? { [alias]: {} } : {},
  });
}
