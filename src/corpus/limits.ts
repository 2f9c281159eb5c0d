/** Sizes that the index is built with. Tests make them small; all of it was measured (see README.md). */
export interface Limits {
  /** A key that more reports have finds nothing: the index only notes that it is common. */
  common: number;
  /** Bytes of a bucket, on average at most. Chromium moves values of 64 kB and more out of its database. */
  bucketBytes: number;
  /** Postings that one step of merging reads. */
  stepPostings: number;
  /** Reports that one step of rebuilding reads. */
  stepReports: number;
  /** Above this number of segments `add` merges too. */
  segments: number;
  /** Above this number of removed reports in segments these are rewritten. */
  removed: number;
  /** A query waits for a rebuild with this many reports or fewer left. */
  waitedFor: number;
}

export const LIMITS: Limits = {
  common: 20_000,
  bucketBytes: 8000,
  stepPostings: 100_000,
  stepReports: 200,
  segments: 24,
  removed: 5000,
  waitedFor: 2000,
};
