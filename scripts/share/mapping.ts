import { KEYS_VERSION } from '../../src/corpus/keys.ts';

export interface IndexOptions {
  shards: number;
  replicas: number;
  /** Another name under which the index is searched, or null. */
  alias: string | null;
}

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
 * as; `_meta` tells readers whether they have the same key. @param check the check value of the newsroom's key
 */
export const indexBody = (check: string, { shards, replicas, alias }: IndexOptions): string =>
  JSON.stringify({
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
        fp: keyed,
        term: keyed,
        published: { type: 'date', ignore_malformed: true },
        embargo: { type: 'date' },
        until: { type: 'date' },
        agency: { type: 'keyword' },
        outlet: { type: 'keyword', ignore_above: 300 },
      },
    },
    aliases: alias ? { [alias]: {} } : {},
  });
