/** Files of every format, imported in the real sidebar, twice. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { View } from '../tools/driver/index.ts';
import { fillCorpus, importReports } from '../tools/reader.ts';
import { SAMPLES, TITLE } from '../unit/sources/files/samples.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();
let sidebar: View;

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([...`\ufeff${text}`].flatMap(char => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));

/** Nine formats in one archive, one of them in UTF-16, one packed again, and a picture. */
const archive = zipSync({
  'feeds/rss': utf8(SAMPLES.rss!),
  'feeds/atom.gz': gzipSync(utf8(SAMPLES.atom!)),
  'feeds/json': utf8(SAMPLES.jsonFeed!),
  'wire/ninjs': utf16(SAMPLES.ninjs2!),
  'wire/newsml': utf8(SAMPLES.newsmlMessage!),
  map: utf8(SAMPLES.newsSitemap!),
  'note.md': utf8(SAMPLES.markdown!),
  'note.txt': utf8(SAMPLES.plain!),
  'page.html': utf8(SAMPLES.savedPage!),
  'photo.jpg': Uint8Array.from({ length: 300 }, (_, i) => (i * 97) % 256),
});
const REPORTS = 3 + 2 + 3 + 1 + 2 + 1 + 1 + 1 + 1;
/** An outlet's text that is there under another id: an item of the JSON Feed and one of the message. */
const COPIES = 2;
/** The picture, the feed's item that is none, and the two news items without a text. */
const WRONG = 4;

beforeAll(async () => {
  ({ sidebar } = await fillCorpus(session.driver, newsroom.url));
});

test('a ZIP of every format comes in, is there the second time, and says what was wrong', async () => {
  const path = join(folder.path, 'all.zip');
  await writeFile(path, archive);
  const first = await importReports(sidebar, path);
  expect(first).toContain(`${REPORTS - COPIES} reports added, ${COPIES} already there`);
  expect(first).toContain(`${WRONG} things could not be read`);
  expect(first).toContain('all.zip/photo.jpg');
  const second = await importReports(sidebar, path);
  expect(second).toContain(`${REPORTS} already there`);
});

test('what came in can be found by its title', async () => {
  const found = await sidebar.evaluate(async query => {
    const answer = await chrome.runtime.sendMessage({ type: 'list-reports', query, offset: 0, limit: 50 });
    return answer.value.reports as { agency: string | null }[];
  }, TITLE);
  expect(found.length).toBeGreaterThanOrEqual(8);
  expect(new Set(found.map(({ agency }) => agency))).toEqual(new Set(['ap', 'afp', 'dpa', null]));
});
