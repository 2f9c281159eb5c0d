import { textIn, wordsIn, type XmlNode } from '../xml/node.ts';
import {
  lineOf,
  type Prose,
  type ProseOptions,
  paragraphsOfEither,
  paragraphsOfHtml,
  paragraphsOfNode,
  tidy,
} from '../xml/paragraphs.ts';

/** Initials of those who wrote and edited a text, as its last line: "hh/ph/ts/hd". */
const SIGN_OFF = /^[a-z]{1,5}(?:\/[a-z]{1,5}){1,6}$/;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A wire's paragraphs without what is no text of the report: the headline once more, and the editors' initials. */
export function ownText(paragraphs: readonly string[], title: string | null): string[] {
  const isTitle = (text: string): boolean => title !== null && bare(text) === bare(title);
  const from = paragraphs.length > 1 && isTitle(paragraphs[0]!) ? 1 : 0;
  const isSigned = paragraphs.length > 1 && SIGN_OFF.test(paragraphs.at(-1)!);
  return paragraphs.slice(from, isSigned ? -1 : undefined);
}

/** Reads a text as a wire's; where nothing is left of it so, it is taken as it is. */
function asWire(read: (options: ProseOptions) => Prose): string[] {
  const { paragraphs } = read({ wire: true });
  return paragraphs.length > 0 ? paragraphs : read({}).paragraphs;
}

/** The text in an element: its own elements, or what is written out or in CDATA: HTML, NITF or plain. */
export function wireText(node: XmlNode): string[] {
  const hasElements = node.children.some(child => typeof child !== 'string');
  return hasElements ? wireNode(node) : wireTextOf(textIn(node, false));
}

/** The paragraphs of a wire's elements. */
export const wireNode = (node: XmlNode): string[] => asWire(options => paragraphsOfNode(node, options));

/** The paragraphs of a wire's text that may be HTML, NITF or plain. */
export const wireTextOf = (text: string): string[] => asWire(options => paragraphsOfEither(text, options));

/** The paragraphs of a wire's HTML or NITF. */
export const wireHtml = (html: string): string[] => asWire(options => paragraphsOfHtml(html, options));

/** Characters in all. */
export const lengthOf = (text: readonly string[]): number =>
  text.reduce((sum, { length }) => sum + length, 0);

/**
 * The text at hand in several formats or stages: of those that are nearly as long as the longest, the one with the most
 * paragraphs keeps their ends.
 */
export function fullest(texts: readonly string[][]): string[] {
  const longest = texts.reduce((most, text) => Math.max(most, lengthOf(text)), 0);
  const whole = texts.filter(text => lengthOf(text) > longest * 0.8);
  return whole.reduce<string[]>((best, text) => (text.length > best.length ? text : best), []);
}

/** A byline of elements: "By <person>Ann Example</person><byttl>Shipping Desk</byttl>". Null if it is initials. */
export function bylineIn(node: XmlNode | undefined): string | null {
  if (!node) return null;
  const parts = node.children.flatMap(child => {
    if (typeof child === 'string') return [{ name: '', text: tidy(child) }];
    return [{ name: child.name.toLowerCase(), text: lineOf(wordsIn(child)) }];
  });
  const line = parts
    .filter(({ text }) => text !== '')
    .reduce((all, { name, text }) => {
      const isTitle = name === 'byttl' || name === 'bylinetitle';
      return all === '' ? text : `${all}${isTitle && !/[,;:–-]$/.test(all) ? ',' : ''} ${text}`;
    }, '');
  const tidied = lineOf(line).replace(/ (?=[,.;:)])/g, '');
  return tidied === '' || SIGN_OFF.test(tidied) ? null : tidied;
}
