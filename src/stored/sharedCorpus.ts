import * as v from 'valibot';
import type { SharedCorpus } from '../corpus/types.ts';
import { slot } from './slot.ts';

/**
 * The newsroom's shared corpus that the reader set up and that was tried; null: none. Its secrets are kept here alone:
 * no export has them. `keys` is the version of the keys that its index was found to have.
 */
export type StoredShared = SharedCorpus & { keys: number };

const text = v.string();

export const sharedCorpus = slot<StoredShared | null>(
  'local',
  'shared-corpus',
  v.fallback(
    v.nullable(v.object({ address: text, index: text, authorization: text, key: text, keys: v.number() })),
    null,
  ),
);
