/**
 * `npm run --silent extract -- INDEX`: the built content script's reading of every page that INDEX (JSONL) names,
 * in a real Chromium with the page's scripts off and no other network. JSONL on standard output.
 * CONTENT_SCRIPT=file measures that file; else the built one, rebuilt where it is missing or out of date.
 */
import type { PageRead } from '../src/messages.ts';
import { contentScript, readingBy, readPages } from './pageReader.ts';
import { BadInput, readIndex } from './storedPages.ts';

const NOTHING = { title: '', byline: null, published: null, language: null, paragraphs: [] };

/** `facts` as in ReadArticle; `slice` is the longest stretch for which the page's thread was kept. */
function lineOf(id: string, read: PageRead): string {
  const { title, byline, published, language, paragraphs } = read.ok ? read.article : NOTHING;
  const { ms = null, slice = null } = read;
  const facts = read.ok ? read.article.facts : null;
  const text = paragraphs.join('\n');
  return JSON.stringify({ id, title, byline, published, language, text, ms, slice, facts });
}

async function extract(index: string): Promise<void> {
  const pages = readIndex(index);
  await readPages<PageRead>(pages, readingBy(contentScript()), ({ id }, read) => {
    if (!read.ok) console.error(`${id}: ${read.error}`);
    process.stdout.write(`${lineOf(id, read)}\n`);
  });
  console.error(`${pages.length} pages read`);
}

const [index, ...more] = process.argv.slice(2);
try {
  if (!index || more.length) throw new BadInput('usage: npm run --silent extract -- INDEX');
  await extract(index);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof BadInput ? 2 : 1;
}
