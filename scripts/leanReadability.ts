import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

/** What `src/content/read/reader.ts` replaces or never reaches: metadata, and what only serves to show an article. */
const UNUSED = [
  '_postProcessContent',
  '_cleanClasses',
  '_isUrl',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_getJSONLD',
  '_getArticleMetadata',
  '_isSingleImage',
  '_unwrapNoscriptImages',
  '_removeScripts',
  '_cleanStyles',
  '_fixLazyImages',
  '_isProbablyVisible',
  '_removeFlag',
];

const methodNamed = (name: string): RegExp =>
  new RegExp(`^ {2}${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^ {2}\\},\\n`, 'm');

const CALL_OF_LOG = /^ *this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm;
const LOG = /^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n(.*\n)^ {2}\}\n/m;

/** Its own second tries, and the finished article's direction. */
const TRIES = /^ {6}var parseSuccessful = true;\n[\s\S]*?^ {4}\}\n^ {2}\},\n/m;
/** Excerpt, length and the like. */
const RESULT = /^ {4}if \(!metadata\.excerpt\) \{\n[\s\S]*?^ {4}\};\n/m;

const EXPORT = /^if \(typeof module === "object"\) \{\n[\s\S]*?^\}\n/m;

/** Tables and patterns that only unused methods look at, or none. */
const TABLES = ['PRESENTATIONAL_ATTRIBUTES', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS', 'HTML_ESCAPE_MAP'];
const PATTERNS = [
  'extraneous',
  'jsonLdArticleTypes',
  'nextLink',
  'prevLink',
  'replaceFonts',
  'srcsetUrl',
  'b64DataUrl',
];

const tableNamed = (name: string): RegExp => new RegExp(`^ {2}${name}: [\\[{][^\\]}]*[\\]}],\\n`, 'm');
const patternNamed = (name: string): RegExp => new RegExp(`^ {4}${name}:\\s+/.*,\\n`, 'm');

/** Readability's source as a module without its unused methods and its log. Throws where it is not as found at 0.6. */
export function lean(code: string): string {
  const without = (text: string, part: RegExp, name: string, by = ''): string => {
    if (!part.test(text)) throw new Error(`@mozilla/readability changed: no ${name}`);
    return text.replace(part, by);
  };
  const quiet = without(without(code, LOG, 'log'), CALL_OF_LOG, 'call of log');
  const once = without(quiet, TRIES, 'tries', '      return articleContent;\n    }\n  },\n');
  const bare = without(once, RESULT, 'result', '    return { content: this._serializer(articleContent) };\n');
  const module = without(bare, EXPORT, 'export', 'export { Readability };\n');
  const parts: [string[], (name: string) => RegExp][] = [
    [UNUSED, methodNamed],
    [TABLES, tableNamed],
    [PATTERNS, patternNamed],
  ];
  return parts.reduce(
    (whole, [names, partOf]) => names.reduce((text, name) => without(text, partOf(name), name), whole),
    module,
  );
}

/**
 * Aliases for vite: what is put into pages carries of Readability what it uses, some 8 of 11 kB. A plugin would not
 * do: the content script is built apart, without plugins.
 */
export function leanReadability(): Record<string, string> {
  const path = resolve(import.meta.dirname, '../node_modules/.cache/readability/Readability.mjs');
  const whole = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lean(readFileSync(whole, 'utf8')));
  return { '@mozilla/readability': path };
}
