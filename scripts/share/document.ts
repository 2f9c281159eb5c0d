import { createHash } from 'node:crypto';
import { keysOf } from '../../src/corpus/keys.ts';
import type { CorpusReport } from '../../src/corpus/types.ts';
import type { FastSigner } from './keyed.ts';

/** From when a report may be found, and until when; ISO 8601. */
export interface Times {
  embargo: string | null;
  until: string | null;
}

/** A report on its way into the index, without its keys. */
export interface Draft {
  /** `_id`: the report's own id, so that a second run finds it. */
  id: string;
  report: CorpusReport;
  /** What the index keeps of it, as JSON without the closing brace. */
  json: string;
  /** Changes when anything that the index keeps of it changes. */
  print: string;
}

/** An `_id` takes 512 bytes at most; addresses can be longer. Source: OpenSearch, "Index document". */
const ID_BYTES = 512;
/** About what the keys of a report add to its JSON. */
const KEYS_BYTES = 1_400;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const idOf = (id: string): string => (Buffer.byteLength(id) <= ID_BYTES ? id : `sha256:${digest(id)}`);

export function draftOf(report: CorpusReport, { embargo, until }: Times): Draft {
  const { origin: _o, added: _a, pinned: _p, ...kept } = report;
  const fields = JSON.stringify({ ...kept, embargo: embargo ?? undefined, until: until ?? undefined });
  const print = digest(fields).slice(0, 16);
  return { id: idOf(report.id), report, json: `${fields.slice(0, -1)},"print":"${print}"`, print };
}

/** About how many bytes a draft takes in a bulk request. */
export const sizeOf = ({ json, id }: Draft): number => Buffer.byteLength(json) + id.length + KEYS_BYTES;

/** The whole document of a draft, as one line of JSON. */
export function documentOf({ report, json }: Draft, signer: FastSigner): string {
  const { fingerprints, terms } = keysOf(report);
  const fp = JSON.stringify(signer.fingerprints(fingerprints));
  const term = JSON.stringify(signer.termHashes(terms.keys()));
  return `${json},"fp":${fp},"term":${term}}`;
}
