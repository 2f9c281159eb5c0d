import { all, lineOf } from '../dom.ts';
import type { Headline } from './headline.ts';

const SEPARATOR = /\s+[|–—\-»·:]\s+/;

/**
 * The article's title: as metadata says it, else the heading that the window's title holds, else that title.
 * The outlet's name at its end is taken off.
 */
export function titleOf(
  document: Document,
  said: string | null,
  outlet: string,
  headline: Headline | null,
): string {
  if (said) return withoutOutlet(said, outlet);
  if (headline?.others.length) return lineOf(headline.element);
  const shown = all(document, 'title')[0];
  const whole = shown ? lineOf(shown) : '';
  const headings = all(document, 'h1')
    .slice(0, 20)
    .map(heading => lineOf(heading))
    .filter(Boolean);
  const heading =
    headings.find(text => whole.includes(text) && text.length >= 10) ??
    (headings.length === 1 ? headings[0] : null);
  return heading ?? withoutOutlet(whole, outlet);
}

function withoutOutlet(title: string, outlet: string): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1)!;
  if (parts.length < 2) return title;
  const isOutlet = outlet && plain(outlet).includes(plain(last).slice(0, 40)) && plain(last) !== '';
  return isOutlet ? title.slice(0, title.length - last.length).replace(/\s+[|–—\-»·:]\s+$/, '') : title;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
