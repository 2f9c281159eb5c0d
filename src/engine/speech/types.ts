import type { Span } from '../text/types.ts';

/**
 * A stretch of direct speech, marks and all, within one paragraph; UTF-16 code units. `depth` is 0 outside of others.
 * `closed` is false if the closing mark is missing, as it is before a paragraph that opens it again; the piece
 * in that paragraph is `continued`. `form`: known by its marks (a dash that opens a paragraph is one), an embedded post, or a statement given in full
 * after a colon.
 */
export interface Speech extends Span {
  depth: number;
  closed: boolean;
  continued: boolean;
  form: 'marks' | 'post' | 'statement';
}
