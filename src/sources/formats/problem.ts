/**
 * What is wrong with a file, a line or an item of it; the interface says it in the reader's language.
 * unknown-format: nothing that could be a report (`root`: what XML begins with). not-read: of a format that is known and
 * not read here (`name`). not-json: broken from the start. cut-short: it ends too early; what was whole is kept.
 * bad-report: a `field` breaks a `rule` of reports. no-text: an item without text and title. no-sentences: a text
 * without a sentence. no-items: a feed without items. not-text: an agency's picture, film, recording, event or fact.
 * package: one that only puts others together. withdrawn: its agency has cancelled or withheld it (`id` and
 * `revision`, where given). embargoed: it is
 * under embargo (`until`, where given); it was taken. empty: nothing in it. too-large, too-deep, too-many: over a limit
 * (`limit`). broken-archive (`taken` reports before the break), unsupported-compression, encrypted: ZIP or gzip. not-archive: only by its name. needs-page:
 * saved pages cannot be read here. not-article: a page without an article. unreadable: the file could not be read.
 */
export const FILE_PROBLEMS = [
  'unknown-format',
  'not-read',
  'not-json',
  'cut-short',
  'bad-report',
  'no-text',
  'no-sentences',
  'no-items',
  'not-text',
  'package',
  'withdrawn',
  'embargoed',
  'empty',
  'too-large',
  'too-deep',
  'too-many',
  'broken-archive',
  'unsupported-compression',
  'encrypted',
  'not-archive',
  'needs-page',
  'not-article',
  'unreadable',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

/** Where in a file: `line` and `item` count from 1. A file in an archive is named "archive.zip/name". */
export interface Place {
  file: string;
  line?: number;
  item?: number;
}

export interface FileProblem {
  place: Place;
  code: FileProblemCode;
  fields: Record<string, string | number>;
}
