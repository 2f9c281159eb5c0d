/** How well articles are found on the stored pages, beside @mozilla/readability alone and defuddle, on the same pages in the same run. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { PageRead } from '../src/messages.ts';
import { DATA } from './cases.ts';
import { figuresOf, meanOf } from './pageFigures.ts';
import { contentScript, readingBy, readPages } from './pageReader.ts';
import { readIndex, type StoredPage } from './storedPages.ts';

interface Tried {
  text: string;
  ms: number;
  slice: number;
  /** Characters of the text, and those of them that lead back to the page. White space apart. */
  size: number;
  mapped: number;
}

/** Has every paragraph marked, and reads the marked ranges from the page again. */
const MAPPED = `(() => {
  if (!page.ok) return { page, mapped: 0 };
  let at = 0;
  const marks = page.article.paragraphs.map((text, i) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, label: ['copied', 'rewritten'][i % 2], quote: false, about: [] };
  });
  tell({ type: 'show-marks', key: page.key, marks, look: { isShown: true, colours: {} } });
  const unseen = /[\\s\\xad\\u200b\\u2060\\ufeff\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]+/g;
  const packed = text => text.replace(unseen, '');
  const drawn = [...CSS.highlights.values()].map(ranges => packed([...ranges].map(String).join('')));
  const wanted = [0, 1].map(kind => packed(page.article.paragraphs.filter((_, i) => i % 2 === kind).join('')));
  const mapped = wanted.reduce((sum, text, kind) => sum + (text === drawn[kind] ? text.length : 0), 0);
  return { page, mapped };
})()`;

function tried({ page, mapped }: { page: PageRead; mapped: number }): Tried {
  const text = page.ok ? page.article.paragraphs.join('\n') : '';
  const size = text.replace(/\s+/g, '').length;
  return { text, ms: page.ms ?? 0, slice: page.slice ?? 0, size, mapped };
}

/** The other extractors, each as its readme says: a script, and what reads the page to HTML with it. */
const OTHERS = {
  Readability: ['@mozilla/readability/Readability.js', 'new Readability(document.cloneNode(true)).parse()'],
  defuddle: ['defuddle', 'new Defuddle(document.cloneNode(true), { url: document.URL }).parse()'],
};

/** Their text is that of their HTML, a line for each block. */
function expressionOf(name: keyof typeof OTHERS): string {
  const [module, parse] = OTHERS[name];
  const script = readFileSync(createRequire(import.meta.url).resolve(module!), 'utf8');
  return `${script};(() => {
    const began = performance.now();
    const html = ${parse}?.content ?? '';
    const ms = performance.now() - began;
    const lines = html.replace(/<\\/(?:p|div|li|h\\d|blockquote|td|figcaption)>|<br[^>]*>/g, '\\n$&');
    return { text: new DOMParser().parseFromString(lines, 'text/html').body.textContent, ms };
  })()`;
}

async function tryOn<T>(pages: readonly StoredPage[], expression: string): Promise<T[]> {
  const values: T[] = [];
  await readPages<T>(pages, expression, (_, value) => values.push(value));
  return values;
}

/** The number below which so large a part of the numbers lies. */
function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

type Said = Pick<Tried, 'text' | 'ms'>;

function row(name: string, pages: readonly StoredPage[], said: readonly Said[], gold: string): string {
  const of = [...pages.keys()].filter(i => pages[i]!.gold === gold);
  const figures = of.map(i => figuresOf(said[i]!.text, readFileSync(pages[i]!.text!, 'utf8')));
  const { precision, recall, f1, under } = meanOf(figures);
  const times = of.map(i => said[i]!.ms);
  const shown = [precision, recall, f1].map(figure => figure.toFixed(3).padStart(8)).join('');
  const counts = under.map(count => String(count).padStart(6)).join('');
  const speed = [0.5, 0.95].map(part => quantile(times, part).toFixed(1).padStart(8)).join('');
  return `${name.padEnd(24)}${shown}${counts}${speed}`;
}

/** Prints the figures of the pages in the data folder; says so where they are absent. */
export async function evalPages(): Promise<void> {
  const index = resolve(DATA, 'pages/index.jsonl');
  if (!existsSync(index)) {
    console.log(`\npages/index.jsonl: not in ${DATA}, skipped`);
    return;
  }
  const pages = readIndex(index);
  const own = (
    await tryOn<{ page: PageRead; mapped: number }>(pages, readingBy(contentScript(), MAPPED))
  ).map(tried);
  const others: [string, Said[]][] = [];
  for (const name of ['Readability', 'defuddle'] as const)
    others.push([name, await tryOn<Said>(pages, expressionOf(name))]);
  console.log(
    `\nPages, ${pages.length}, each in a real browser (the text expected of "regression" pages is Readability's own)`,
  );
  console.log(`${''.padEnd(24)}   prec.  recall      F1   <0.8  <0.5    =0   ms 50%     95%`);
  for (const gold of new Set(pages.map(page => page.gold!))) {
    console.log(row(`${gold}: Wirelight`, pages, own, gold));
    for (const [name, said] of others) console.log(row(`${gold}: ${name}`, pages, said, gold));
  }
  const [size, mapped] = [own.map(one => one.size), own.map(one => one.mapped)].map(list =>
    list.reduce((total, one) => total + one, 0),
  );
  const longest = Math.max(...own.map(one => one.slice));
  console.log(`led back to the page: ${((100 * mapped!) / size!).toFixed(3)}% of ${size} characters`);
  console.log(`longest slice of the main thread: ${longest.toFixed(1)} ms`);
}
