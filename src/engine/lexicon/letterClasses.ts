/**
 * Classes of letters for patterns without the flag u, for use within brackets. \p{L} is spelt out by V8 in 700 ranges
 * wherever it occurs, and folded range by range where case is ignored: a pattern with several took up to 20 ms to
 * compile, which is most of what a first trace took. These hold a few signs too, which are beside no word.
 */

/** Letters and marks of every script. */
export const LETTER =
  'A-Za-zªµºÀ-ÖØ-öø-ʯ\u0300-\u037d\u037f-\u05ff\u0610-\u061a\u0620-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff';

/** Capitals of Latin, Greek and Cyrillic letters; of the further Latin ones small ones too. */
export const CAPITAL = 'A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΏΑ-ΫЀ-ЯҐ';

/** Small letters of the same. */
export const SMALL = 'a-zß-öø-ɏά-ώа-џґ';
