import { readingOf } from '../../../src/corpus/relate/digest.ts';
import { models } from '../../../src/engine/labels/model.ts';
import { codesOf } from '../../../src/engine/text/scan.ts';
import { readText } from '../../../src/engine/text/text.ts';
import { Vocabulary } from '../../../src/engine/text/vocabulary.ts';
import type { Report } from '../../../src/engine/types.ts';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { agencyNames } from '../../../src/sources/agencyNames.ts';
import { subjectOf } from '../../../src/sources/credits/subject.ts';
import type { XmlNode } from '../../../src/sources/xml/node.ts';
import type { Exported, Parameter } from './exports.ts';

/** A text that is as long as the others, in the same signs, for what compares two. */
const OTHER = 'Harbour news. ';

export const reportOf = (
  text: string,
  id = 'a',
): Report & { credits: { field: string; text: string }[] } => ({
  id,
  outlet: 'The Sample Post',
  agency: null,
  title: text.slice(0, 2_000),
  byline: text.slice(0, 1_000),
  url: 'https://post.example/a',
  published: '2026-05-03T10:00:00Z',
  paragraphs: text.split('\n'),
  credits: [{ field: 'author', text: text.slice(0, 1_000) }],
});

const nodeOf = (text: string): XmlNode => {
  const inner: XmlNode = { ns: '', name: 'p', attributes: {}, children: [text] };
  return { ns: '', name: 'item', attributes: { guid: text, href: text }, children: [text, inner] };
};

const thingOf = (text: string): Record<string, unknown> => ({
  '@type': 'NewsArticle',
  uri: text,
  headline: text,
  byline: text,
  title: text,
  content: text,
  content_html: text,
  description: text,
  body_text: text,
  body_html: text,
  usageterms: text,
  versioncreated: text,
  items: [{ id: '1', content_text: text }],
});

const coded = (...texts: string[]) => {
  const words = new Vocabulary();
  return texts.map((text, i) => words.code(readText(reportOf(text, `r${i}`))));
};

/** What to give for a parameter of a type; the first that fits. */
const BY_TYPE: readonly (readonly [type: RegExp, make: (text: string) => unknown])[] = [
  [/^string(?: \| null)?(?: \| undefined)?$/, text => text],
  [/^(?:readonly )?string\[\]$/, text => text.split(' ')],
  [/^(?:readonly )?string\[\]\[\]$/, text => [text.split('\n')]],
  [/^(?:Report|CorpusReport|Creditable|Searchable|Pick<Report, .*>|Item)$/, text => reportOf(text)],
  [/^readonly (?:Corpus)?Report\[\]$/, text => [reportOf(`${OTHER}${text}`, 'b')]],
  [/^Pick<Item, .*>$/, reportOf],
  [/^Partial<Item>$/, text => reportOf(text)],
  [/^(?:Item|Creditable)\['credits'\]$/, text => [{ field: 'author', text }]],
  [/^Text$/, text => readText(reportOf(text))],
  [/^readonly Text\[\]$/, text => [readText(reportOf(`${OTHER}${text}`, 'b'))]],
  [/^CodedText$/, text => coded(text)[0]],
  [/^readonly CodedText\[\]$/, text => coded(text, `${OTHER}${text}`)],
  [/^Reading$/, text => readingOf(reportOf(text), 'en')],
  [/^Told$/, text => reportOf(text)],
  [/^Subject$/, text => subjectOf(reportOf(text), agencyNames(AGENCIES))],
  [/^XmlNode(?: \| undefined)?$/, nodeOf],
  [/^readonly \(XmlNode \| undefined\)\[\]$/, text => [nodeOf(text)]],
  [/^Thing$/, thingOf],
  [/^AsyncGenerator<string>$|^AsyncIterable<string>/, text => inPieces(text)],
  [/^Language$/, () => 'en'],
  [/^FormPlace$/, () => 'tagline'],
  [/^Span$/, text => ({ start: 0, end: text.length })],
  [/^readonly Token\[\]$/, text => readText(reportOf(text)).tokens],
  [/^readonly AgencyName\[\]$/, () => agencyNames(AGENCIES)],
  [/^readonly Agency(?:Names)?\[\]$/, () => AGENCIES],
  [/^Agency$/, () => AGENCIES[0]],
  [/^ProseOptions$/, () => ({ wire: true })],
  [/^RecordOptions$/, () => ({ file: 'a', address: null, whole: 64e6 })],
  [/^Models$/, () => models],
  [/^(?:TraceOptions|Scope|\{ open: .*)$/, () => ({})],
  [/^(?:readonly Judged\[\])$/, () => []],
  [/^ReadonlyMap</, () => new Map()],
  [/^ReadonlySet</, () => new Set()],
  [/^Uint16Array$/, codesOf],
  [/^Uint8Array$/, text => new TextEncoder().encode(text)],
  [/^AsyncIterable<Uint8Array>$/, text => inBytes(text)],
  [/^Line$/, text => ({ text, index: 0, start: 0 })],
  [/^Place$/, () => ({ file: 'a' })],
  [/^Provenance$/, () => ({ outlet: 'The Sample Post', origin: { kind: 'file', from: 'a' } })],
  [/^Pick<SharedCorpus, 'address'>$/, text => ({ address: text })],
  [/^\{ url\?: string \| null; outlet\?: string \| null \}$/, reportOf],
  [/^'xml' \| 'json'$/, () => 'json'],
  [/^Scheme$/, () => 'light'],
  [/^Message$/, text => ({ message: text, placeholders: {} })],
  [/^string \| number \| null$/, text => text],
  [/^number(?: \| null)?$/, () => null],
  [/^Record<string, string>$/, text => ({ xmlns: text, a: text })],
  [/^Pressed$/, text => ({ key: text, code: text })],
  [/^Record<Action, string>$/, text => ({ next: text, previous: text, marks: text })],
  [/^\([^)]*\) => (?:boolean|void)$/, () => () => true],
  [/^(?:boolean|unknown)$/, () => true],
];

/** Where the type does not show it. */
const BY_NAME: Record<string, (text: string) => unknown> = {
  from: () => 0,
  start: () => 0,
  to: text => text.length,
  end: text => text.length,
  now: () => Date.parse('2026-05-03T12:00:00Z'),
  marked: () => [],
  all: () => [],
  quotes: () => [],
  paragraphs: text => [{ start: 0, end: text.length }],
  spans: text => [{ start: 0, end: text.length }],
  passages: () => [],
  page: () => new URL('https://post.example/a'),
};

/** A text in pieces, as streams bring it. */
async function* inPieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 8_000) yield text.slice(from, from + 8_000);
}

async function* inBytes(text: string): AsyncGenerator<Uint8Array> {
  for await (const piece of inPieces(text)) yield new TextEncoder().encode(piece);
}

function argumentFor({ name, type }: Parameter, text: string): unknown {
  const named = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (named && !/string/.test(type)) return named(text);
  const typed = BY_TYPE.find(([pattern]) => pattern.test(type));
  if (typed) return typed[1](text);
  // What has a value of its own where nothing is given.
  if (/^(?:isTrimmed|ns|gap|options|credits|base|limits)\b/.test(name)) return undefined;
  throw new Error(`${name}: ${type} is not known; give its value in arguments.ts, or the call in calls.ts`);
}

/** What to call a function with, made of one text. @throws if a parameter's type is not known */
export const argumentsFor = ({ parameters }: Exported, text: string): unknown[] =>
  parameters.map(parameter => argumentFor(parameter, text));
