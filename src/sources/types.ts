import type { CreditForm } from '../engine/types.ts';

/** A wire service, as data. */
export interface Agency {
  /** Short, lower case, stable: 'reuters', 'ap'. */
  id: string;
  /** The name to show. */
  name: string;
  /** Every form a credit may take, in any script. */
  names: string[];
  /** Registrable domains of its own sites. */
  domains: string[];
  /** Names that are also ordinary words ('PA', 'AA', 'NA'): they count only in a dateline, byline or end tag. */
  ambiguous?: string[];
  /**
   * It publishes for readers too, and its name is on other outlets' pages for many reasons (partner stations,
   * video): only a byline or metadata there credits it, and its own pages credit nobody.
   */
  outlet?: boolean;
  /** It sends out what firms and offices say of themselves: its texts are press releases, no reporting. */
  release?: boolean;
}

/** Where a credit is; offsets count UTF-16 code units of the article's text (paragraphs joined with '\n'). */
export type CreditPlace =
  | { in: 'text'; start: number; end: number }
  | { in: 'byline' }
  | { in: 'metadata'; field: string };

interface Evidence {
  /** The words found. */
  evidence: string;
  place: CreditPlace;
}

/**
 * How an article names where its text comes from.
 * credited: an agency is named as the author; release: a wire of press releases is. partly: as a contributor ("additional reporting by agencies", where
 * `agency` is null). masked: the text is said to be others', without a name ("Foreign Staff", "From Wire Reports").
 */
export type Crediting =
  | ({ kind: 'credited' | 'release'; agency: string; form: Exclude<CreditForm, 'mixed'> } & Evidence)
  | ({ kind: 'partly'; agency: string | null } & Evidence)
  | ({ kind: 'masked' } & Evidence)
  | { kind: 'none' };
