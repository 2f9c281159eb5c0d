import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What is cut, and what is in its place: by name, for the error. */
const CUTS: Record<string, [RegExp, string]> = {
  'call of log': [/^ *this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm, ''],
  log: [/^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n.*\n^ {2}\}\n/m, ''],
  'debug block': [/^ {6}if \(this\._debug\) \{\n[\s\S]*?^ {6}\}\n/gm, ''],
  // Options are those that the reader gives.
  options: [
    /^ {2}\/\/ Configurable options\n[\s\S]*?(?=^ {2}\/\/ Start with all flags set\n)/m,
    '  this._nbTopCandidates = 5;\n  this._allowedVideoRegex = this.REGEXPS.videos;\n  this._linkDensityModifier = 0;\n',
  ],
  // Its own second tries, and the finished article's direction.
  tries: [
    /^ {6}var parseSuccessful = true;\n[\s\S]*?^ {4}\}\n^ {2}\},\n/m,
    '      return articleContent;\n    }\n  },\n',
  ],
  parse: [
    /^ {2}parse\(\) \{\n[\s\S]*?^ {2}\},\n/m,
    `  parse() {
    this._prepDocument();
    this._metadata = this._getArticleMetadata();
    this._articleTitle = this._metadata.title;
    return { content: this._grabArticle() };
  },
`,
  ],
  export: [/^if \(typeof module === "object"\) \{\n[\s\S]*?^\}\n/m, 'export { Readability };\n'],
};

/** Readability's source as a module without what is not used of it. Throws where it is not as found at 0.6. */
export function lean(code: string): string {
  const cuts = [
    ...Object.entries(CUTS),
    ...UNUSED.map((name): [string, [RegExp, string]] => [name, [methodNamed(name), '']]),
    ...TABLES.map((name): [string, [RegExp, string]] => [name, [tableNamed(name), '']]),
    ...PATTERNS.map((name): [string, [RegExp, string]] => [name, [patternNamed(name), '']]),
  ];
  return cuts.reduce((text, [name, [part, by]]) => {
    if (text.search(part) < 0) throw new Error(`@mozilla/readability changed: no ${name}`);
    return text.replace(part, by);
  }, code);
}

/**
 * Aliases for vite: what is put into pages carries of Readability what it uses, some 8 of 11 kB. A plugin would not
 * do: the content script is built apart, without plugins.
 */
export function leanReadability(): Record<string, string> {
  const path = resolve(
    import.meta.dirname,
    '../node_modules/.cache/node_modules/@mozilla/readability/Readability.mjs',
  );
  const whole = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  mkdirSync(dirname(path), { recursive: true });
  // Its name and licence go with it into the list of what is bundled.
  for (const name of ['package.json', 'LICENSE.md'])
    cpSync(resolve(dirname(whole), name), resolve(dirname(path), name));
  writeFileSync(path, lean(readFileSync(whole, 'utf8')));
  return { '@mozilla/readability': path };
}
