import { FINGERPRINT_WEIGHT } from '../candidates.ts';
import type { Chosen } from '../find.ts';
import type { Signer } from './keyed.ts';

/** How many hits to ask for: more than are ever shown, since the server ranks by shared keys alone. */
const SIZE = 60;
/** The server answers with what it has after this time. */
const SERVER_TIME = '3s';

/** The fields of a report that a search brings. */
const FIELDS = [
  'id',
  'outlet',
  'agency',
  'title',
  'url',
  'byline',
  'published',
  'paragraphs',
  'depth',
  'credit',
];

/**
 * The body of the `_search` for reports that share keys with an article; it holds keyed hashes and no word. Two `match`
 * clauses on fields that are split at white space equal a `term` clause a key at a seventh of the bytes. Embargo and
 * expiry exclude, as a `filter` on dates takes three times as long.
 */
export async function searchFor(chosen: Chosen, signer: Signer): Promise<string> {
  const [fp, term] = await Promise.all([
    signer.hashes('fingerprint', chosen.fingerprints),
    signer.hashes('term', chosen.terms),
  ]);
  return JSON.stringify({
    size: SIZE,
    track_total_hits: false,
    timeout: SERVER_TIME,
    _source: FIELDS,
    query: {
      bool: {
        should: [
          { match: { fp: { query: fp.join(' '), boost: FINGERPRINT_WEIGHT } } },
          { match: { term: { query: term.join(' ') } } },
        ],
        minimum_should_match: 1,
        must_not: [{ range: { embargo: { gt: 'now' } } }, { range: { until: { lt: 'now' } } }],
      },
    },
  });
}

/** The body of the `_search` that describes a shared corpus: how many reports it has, and when the newest came out. */
export const factsQuery = (): string =>
  JSON.stringify({
    size: 0,
    track_total_hits: true,
    timeout: SERVER_TIME,
    aggs: { newest: { max: { field: 'published' } } },
  });
