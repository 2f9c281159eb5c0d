import type { CorpusReport } from '../types.ts';

/** How a newsroom's shared corpus is reached. All of it is a secret but address and index. */
export interface SharedCorpus {
  /** Of the server, without the index: `https://search.newsroom.example:9200`, with a path where a proxy wants one. */
  address: string;
  /** The index, or an alias of several. */
  index: string;
  /** Sent as it is as the `Authorization` header; '' sends none. */
  authorization: string;
  /** The newsroom's key (`isNewsroomKey`). */
  key: string;
}

/**
 * Why a shared corpus gave nothing. The first three are found before anything is sent.
 * insecure: http to another machine. not-allowed: the reader did not give the host's permission. other-version: the
 * index was filled with keys of another version. wrong-key: with another key. not-ours: by another program.
 * network: no answer. slow: none in time. moved: a redirect, which is not followed. refused: 401, 403. no-index: 404.
 * busy: 429, 503. too-large: more than is read, or 413. unreadable: no answer of a search server. server: its error.
 */
export type SharedProblem =
  | 'insecure'
  | 'not-allowed'
  | 'other-version'
  | 'wrong-key'
  | 'not-ours'
  | 'network'
  | 'slow'
  | 'moved'
  | 'refused'
  | 'no-index'
  | 'busy'
  | 'too-large'
  | 'unreadable'
  | 'server';

export type SharedResult<T> = { ok: true; value: T } | { ok: false; problem: SharedProblem };

export const failed = (problem: SharedProblem) => ({ ok: false, problem }) as const;

/** A report that the server found, with its score there. */
export interface Hit {
  report: CorpusReport;
  score: number;
}

/** What a search found. `partial`: a part of the index did not answer, or not in time. `unread`: hits that are no reports. */
export interface Hits {
  hits: Hit[];
  partial: boolean;
  unread: number;
}

/**
 * What is told of a shared corpus when it is tried. `version` is null where the reader's role may not ask for it;
 * `newest` says when its newest report was published, ISO 8601; `partial` as of a search.
 */
export interface SharedFacts {
  version: string | null;
  reports: number;
  newest: string | null;
  partial: boolean;
}
