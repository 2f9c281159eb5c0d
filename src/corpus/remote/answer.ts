import * as v from 'valibot';
import { ReportSchema } from '../schema.ts';
import type { CorpusReport, SharedFacts } from '../types.ts';
import { failed, type SharedFound, type SharedResult } from './types.ts';

/** Longer answers than any search asked for are cut. */
const MOST_HITS = 100;
const MOST_INDICES = 10_000;
/** Ms since the epoch of the last time that a Date can hold (ECMA-262, 21.4.1.1). */
const LAST_TIME = 8.64e15;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** OpenSearch and Elasticsearch both say how many of the index's shards answered. */
const searched = {
  timed_out: v.boolean(),
  _shards: v.object({ total: count, successful: count, failed: count }),
};
type Searched = v.InferOutput<v.ObjectSchema<typeof searched, undefined>>;

const SearchSchema = v.object({ ...searched, hits: v.object({ hits: v.array(v.unknown()) }) });

const HitSchema = v.object({
  _source: v.object({
    ...ReportSchema.entries,
    url: v.nullish(v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\//i)), null),
  }),
});

const FactsSchema = v.object({
  ...searched,
  hits: v.object({ total: v.object({ value: count }) }),
  aggregations: v.object({ newest: v.object({ value: v.nullable(v.number()) }) }),
});

const RootSchema = v.object({
  version: v.object({ number: v.pipe(v.string(), v.regex(/^\d{1,4}(?:\.[\w-]{1,20}){1,4}$/)) }),
});

/**
 * After a node was lost the server says 200, `failed: 0` and `timed_out: false`, though fewer shards answered than the
 * index has (seen with OpenSearch 2.19.6).
 */
const isPartial = ({ timed_out, _shards: { total, successful, failed: broken } }: Searched): boolean =>
  timed_out || broken > 0 || successful < total;

/** The reports in the answer to a search. What is not a report is skipped and counted. */
export function foundIn(answer: unknown): SharedResult<SharedFound> {
  const read = v.safeParse(SearchSchema, answer);
  if (!read.success) return failed('unreadable');
  const given = read.output.hits.hits.slice(0, MOST_HITS);
  const reports = given.map(reportIn).filter(report => report !== null);
  const value = { reports, partial: isPartial(read.output), unread: given.length - reports.length };
  return { ok: true, value };
}

/** A hit as a report. The server has no say in how a stored report is kept (when it came, whether it stays). */
function reportIn(hit: unknown): CorpusReport | null {
  const read = v.safeParse(HitSchema, hit);
  if (!read.success) return null;
  const { added: _a, pinned: _p, origin: _o, ...report } = read.output._source;
  return report;
}

/** The version of a server by the answer to its root, or null. */
export function versionIn(root: unknown): string | null {
  const read = v.safeParse(RootSchema, root);
  return read.success ? read.output.version.number : null;
}

/** What a shared corpus holds, from the answer to `factsQuery`. */
export function holdingsIn(answer: unknown): SharedResult<Omit<SharedFacts, 'version'>> {
  const read = v.safeParse(FactsSchema, answer);
  if (!read.success) return failed('unreadable');
  const { hits, aggregations } = read.output;
  const newest = aggregations.newest.value;
  const isTime = newest !== null && Math.abs(newest) <= LAST_TIME;
  return {
    ok: true,
    value: {
      reports: hits.total.value,
      newest: isTime ? new Date(newest).toISOString() : null,
      partial: isPartial(read.output),
    },
  };
}

const MappingSchema = v.record(
  v.string(),
  v.object({ mappings: v.object({ _meta: v.optional(v.unknown()) }) }),
);
const MetaSchema = v.object({ wirelight: v.object({ keys: count, check: v.string() }) });

/**
 * Whether every index behind a name was filled with our keys of this version, under this key.
 * @param mapping the answer to `_mapping`
 */
export function fits(mapping: unknown, keys: number, check: string): SharedResult<null> {
  const read = v.safeParse(MappingSchema, mapping);
  if (!read.success) return failed('unreadable');
  const metas = Object.values(read.output).slice(0, MOST_INDICES);
  if (metas.length === 0) return failed('no-index');
  for (const { mappings } of metas) {
    const meta = v.safeParse(MetaSchema, mappings._meta);
    if (!meta.success) return failed('not-ours');
    if (meta.output.wirelight.keys !== keys) return failed('other-version');
    if (meta.output.wirelight.check !== check) return failed('wrong-key');
  }
  return { ok: true, value: null };
}
