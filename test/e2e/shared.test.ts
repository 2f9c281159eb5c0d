/** A newsroom's shared corpus is set up, asked beside the reader's own and believed nothing; against a look-alike of its server. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keysOf } from '../../src/corpus/keys.ts';
import type { SharedCorpus } from '../../src/corpus/types.ts';
import type { Tab, View } from '../tools/driver/index.ts';
import { agency, expected, reportsFile } from '../tools/newsroom/data.ts';
import { addAgency, shownTrace } from '../tools/reader.ts';
import { type Asked, LookAlike, say } from '../tools/searchServer/lookAlike.ts';
import { share } from '../tools/searchServer/share.ts';
import { serve, type TestServer } from '../tools/server.ts';
import { readAnew, setUpShared, sharedState } from '../tools/sharedCorpus.ts';
import { useBrowser, useNewsroom } from './session.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const AUTHORIZATION = 'ApiKey aW52ZW50ZWQ';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
const article = { title: ferry!.title, paragraphs: ferry!.passages.map(({ text }) => text) };
const server = new LookAlike();
let url = '';
let elsewhere: TestServer;
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  url = await server.start();
  elsewhere = await serve({});
  const run = await share([`${url}/wire`, '--create', fileURLToPath(reportsFile)], { WIRELIGHT_KEY: KEY });
  if (run.status !== 0) throw new Error(run.err);
  server.asked.length = 0;
  await addAgency(session.driver, agency());
  tab = await session.driver.open(newsroom.url + ferry!.page);
  await session.driver.clickIcon(tab);
  sidebar = await session.driver.sidebar();
});
afterAll(async () => {
  server.stop();
  await elsewhere?.close();
});
afterEach(() => {
  server.before = () => false;
  server.asked.length = 0;
});

const searches = (): Asked[] => server.asked.filter(({ body }) => body.includes('"should"'));

const setUp = (given: Partial<SharedCorpus>, isAllowed = true): Promise<string> =>
  setUpShared(
    session.driver,
    { address: url, index: 'wire', authorization: AUTHORIZATION, key: KEY, ...given },
    isAllowed,
  );

/** Reads the article again and waits for what the sidebar says of the shared corpus then. */
async function readAgain(status: 'asking' | 'answered' | 'failed'): Promise<string> {
  await readAnew(session.driver, tab, sidebar, newsroom.url + ferry!.page);
  return sharedState(sidebar, status);
}

const storedReports = async (): Promise<number> => {
  const answer = await sidebar.evaluate(() => chrome.runtime.sendMessage({ type: 'get-room' }));
  return (answer as { value: { room: { reports: number } } }).value.room.reports;
};

test.each([
  ['http to another machine', { address: 'http://search.newsroom.example' }, /https/],
  ['a password in the address', { address: 'https://me:it@search.newsroom.example' }, /password/],
  ['an index in capitals', { index: 'Wire' }, /lower-case/],
  ['a short key', { key: 'short' }, /32 characters/],
])('asks nothing for %s', async (_what, given, sentence) => {
  expect(await setUp(given)).toMatch(sentence);
  expect(server.asked.length).toBe(0);
});

test('marks the field that is wrong until it is changed', async () => {
  const options = await session.driver.options();
  for (const [name, value] of Object.entries({ address: url, index: 'Wire', key: KEY }))
    await options.fill(`#shared-${name}`, value);
  await options.click('[data-testid="try-shared"]');
  await options.waitFor(() => document.querySelector('#shared-index[aria-invalid="true"]'), [], {
    what: 'the mark',
  });
  const described = await options.evaluate(() => {
    const { id } = document.querySelector('[data-testid="shared-answer"].wrong')!;
    return document.querySelector('#shared-index')!.getAttribute('aria-describedby') === id;
  });
  expect(described).toBe(true);
  await options.fill('#shared-index', 'wire');
  await options.waitFor(() => !document.querySelector('[aria-invalid]'), [], { what: 'no mark' });
  await options.close();
});

test('asks nothing without the permission', async () => {
  expect(await setUp({}, false)).toMatch(/permission/);
  expect(server.asked.length).toBe(0);
});

test('recognises another key, and does not keep it', async () => {
  expect(await setUp({ key: `${KEY}-of-another-desk` })).toMatch(/another key/);
  await session.driver.clickIcon(tab);
  await sidebar.waitFor(() => document.querySelector('[data-code="no-reports"]'), [], {
    what: 'the empty corpus',
  });
  expect(searches()).toEqual([]);
});

test('is tested, and described with its version, reports and the newest', async () => {
  expect(await setUp({})).toMatch(/2\.19\.6.*14.*May/);
  for (const { headers } of server.asked) expect(headers.authorization).toBe(AUTHORIZATION);
});

test('traces an article with an empty corpus, and sends no word of it', async () => {
  expect(await readAgain('answered')).toMatch(/shared corpus/);
  const shown = await shownTrace(sidebar, ferry!.title);
  expect(shown.passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(3);
  const [{ body, headers, path }] = searches();
  expect(server.asked.map(({ method }) => method)).not.toContain('OPTIONS');
  expect([path, headers.authorization, headers.cookie, headers.referer]).toEqual([
    '/wire/_search',
    AUTHORIZATION,
    undefined,
    undefined,
  ]);
  const { should } = JSON.parse(body).query.bool;
  const sent: string[] = `${should[0].match.fp.query} ${should[1].match.term.query}`.split(' ');
  const skeleton = body.replace(should[0].match.fp.query, '').replace(should[1].match.term.query, '');
  expect(skeleton.length).toBeLessThan(500);
  for (const hash of sent) expect(hash).toMatch(/^[\w-]{8}$/);
  const found = new Set(sent);
  for (const guess of dictionary()) expect(found.has(guess), guess).toBe(false);
  expect(await storedReports()).toBe(0);
});

/** What an article's words would be sent as without the newsroom's key: plain, as keys of the index, or merely hashed. */
function dictionary(): string[] {
  const words = [article.title, ...article.paragraphs].join(' ').split(/[^\p{L}\p{N}]+/u);
  const { fingerprints, terms } = keysOf(article);
  const bytes = [...fingerprints, ...terms.keys()].flatMap(key => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(key);
    return [four, Buffer.concat([Buffer.of(1), four]), Buffer.concat([Buffer.of(2), four])];
  });
  const plain = [...words, ...terms.values()].flatMap(word => [word, word.toLowerCase()]);
  const hashed = [...bytes, ...plain.map(word => Buffer.from(word))].flatMap(given =>
    ['sha256', 'sha1', 'md5'].map(name => createHash(name).update(given).digest()),
  );
  const cut = [...bytes, ...hashed].flatMap(given => [
    given.subarray(0, 6).toString('base64url').slice(0, 8),
    given.toString('hex').slice(0, 8),
  ]);
  return [...plain, ...cut].filter(guess => guess.length === 8);
}

test('shows the texts of its reports beside a passage', async () => {
  await sidebar.click('[data-testid="passage"][data-label="copied"] > button');
  await sidebar.waitFor(
    () => document.querySelector('[data-testid="compare"] mark, [data-testid="compare"] p'),
    [],
    {
      what: 'the passage beside its source',
    },
  );
});

test('says that it is being asked, with what is there already, and that a part did not answer', async () => {
  let answerNow: () => void = () => {};
  const held = new Promise<void>(done => {
    answerNow = done;
  });
  server.before = ({ body }, response) => {
    if (!body.includes('"should"')) return false;
    const shards = { total: 6, successful: 4, skipped: 0, failed: 0 };
    void held.then(() =>
      say(response, 200, JSON.stringify({ timed_out: false, _shards: shards, hits: { hits: [] } })),
    );
    return true;
  };
  await readAgain('asking');
  expect(await sidebar.evaluate(() => document.querySelector('h2')?.textContent)).toBeTruthy();
  answerNow();
  expect(await sharedState(sidebar, 'answered')).toMatch(/part of it did not answer/i);
});

type Hostile = (response: ServerResponse) => unknown;
const hundredMegabytes: Hostile = response => {
  const chunk = Buffer.alloc(1_000_000, 'x');
  let left = 100;
  const more = (): void => {
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', more);
    response.end();
  };
  more();
};
const dripping: Hostile = response => {
  const drip = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(drip));
};

test.each<[string, Hostile, RegExp]>([
  [
    'HTML',
    response => response.end('<!doctype html><script>alert(1)</script>'),
    /not the answer of a search server/,
  ],
  [
    'other JSON',
    response => say(response, 200, '{"hits":{"hits":"none"}}'),
    /not the answer of a search server/,
  ],
  ['an error', response => say(response, 500, '{"error":"broken","status":500}'), /an error/],
  ['401', response => response.writeHead(401).end('Unauthorized'), /refused/],
  ['429', response => say(response, 429, '{"error":{"type":"busy"},"status":429}'), /too busy/],
  [
    'no index',
    response => say(response, 404, '{"error":{"type":"index_not_found_exception"}}'),
    /no such index/,
  ],
  ['413 without a body', response => response.writeHead(413).end(), /too large/],
  ['100 MB', hundredMegabytes, /too large/],
  ['a slow drip', dripping, /too long/],
  [
    'a redirect to another host',
    response => response.writeHead(307, { location: `${elsewhere.url}/x` }).end(),
    /another address/,
  ],
  ['a broken connection', response => response.destroy(), /No answer came/],
])('says so where it answers with %s, and nothing of that is kept', async (_what, answer, sentence) => {
  server.before = ({ body }, response) => {
    if (!body.includes('"should"')) return false;
    answer(response);
    return true;
  };
  expect(await readAgain('failed')).toMatch(sentence);
  expect(elsewhere.requests).toEqual([]);
  expect(await storedReports()).toBe(0);
});

test('is not asked any more once the reader said so', async () => {
  const options = await session.driver.options();
  await options.click('[data-testid="stop-shared"]');
  await options.waitFor(() => !document.querySelector('[data-testid="stop-shared"]'), [], {
    what: 'that it is forgotten',
  });
  const left = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(left).not.toContain(KEY);
  expect(left).not.toContain('aW52ZW50ZWQ');
  await options.close();
  await session.driver.clickIcon(tab);
  await sidebar.waitFor(() => document.querySelector('[data-code="no-reports"]'), [], {
    what: 'the empty corpus',
  });
  expect(searches()).toEqual([]);
});
