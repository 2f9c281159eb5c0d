import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEYS_VERSION, keysOf } from '../../../../src/corpus/keys.ts';
import { type AskOptions, HostNotAllowed } from '../../../../src/corpus/remote/ask.ts';
import { signerOf } from '../../../../src/corpus/remote/keyed.ts';
import { askSharedCorpus, trySharedCorpus } from '../../../../src/corpus/remote/shared.ts';
import type { SharedCorpus } from '../../../../src/corpus/types.ts';
import {
  factsAnswer,
  hit,
  mappingAnswer,
  missingIndex,
  report,
  rootAnswer,
  searchAnswer,
} from './answers.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;
const KEY = 'a-newsroom-key-of-more-than-32-characters';
const article = report('article');
const keys = keysOf(article);
const asked: { path: string; authorization: string | undefined; body: string }[] = [];
let answer: Answerer;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', chunk => {
    body += chunk;
  });
  request.on('end', () => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
    answer(request, response);
  });
});
let corpus: SharedCorpus;
const options: AskOptions = { fetch };
const json =
  (value: unknown, status = 200): Answerer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  corpus = {
    address: `http://127.0.0.1:${port}/`,
    index: 'wire',
    authorization: 'ApiKey c2VjcmV0',
    key: KEY,
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

describe('asking a shared corpus', () => {
  it('sends keyed hashes and the Authorization value, and no word or plain key of the article', async () => {
    answer = json(searchAnswer([hit('a')]));
    const found = await askSharedCorpus(corpus, keys, options);
    expect(found).toMatchObject({ ok: true, value: { reports: [{ id: 'a' }] } });
    const [{ path, authorization, body }] = asked;
    expect([path, authorization]).toEqual(['/wire/_search', 'ApiKey c2VjcmV0']);
    const { should } = JSON.parse(body).query.bool;
    const sent: string[] = [should[0].match.fp.query, should[1].match.term.query].join(' ').split(' ');
    expect(sent.length).toBe(keys.fingerprints.length + keys.terms.size);
    for (const hash of sent) expect(hash).toMatch(/^[\w-]{8}$/);
    const plain = [...keys.fingerprints, ...keys.terms.keys()];
    for (const key of plain)
      for (const form of [String(key), key.toString(16).padStart(8, '0')]) expect(body).not.toContain(form);
    for (const word of article.paragraphs[0]!.split(/\W+/).filter(({ length }) => length > 3))
      expect(body.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('leaves out what is under embargo or has expired', async () => {
    answer = json(searchAnswer([]));
    await askSharedCorpus(corpus, keys, options);
    expect(JSON.parse(asked[0]!.body).query.bool.must_not).toEqual([
      { range: { embargo: { gt: 'now' } } },
      { range: { until: { lt: 'now' } } },
    ]);
  });

  it('asks nothing for an article without keys', async () => {
    const nothing = keysOf({ title: null, paragraphs: [''] });
    expect(await askSharedCorpus(corpus, nothing, options)).toMatchObject({
      ok: true,
      value: { reports: [] },
    });
    expect(asked).toEqual([]);
  });

  const html: Answerer = (_request, response) => response.end('<!doctype html><p>Sign in</p>');
  const emptyBody =
    (status: number): Answerer =>
    (_request, response) => {
      response.writeHead(status);
      response.end();
    };
  it.each<[string, Answerer, string]>([
    ['401 as text', (_q, response) => response.writeHead(401).end('Unauthorized'), 'refused'],
    ['403', json({ error: { type: 'security_exception' }, status: 403 }, 403), 'refused'],
    ['an index that is not there', json(missingIndex, 404), 'no-index'],
    ['429', json({ error: { type: 'circuit_breaking_exception' }, status: 429 }, 429), 'busy'],
    ['503', emptyBody(503), 'busy'],
    ['an error that is a text', json({ error: 'Incorrect HTTP method', status: 405 }, 405), 'server'],
    ['413 without a body', emptyBody(413), 'too-large'],
    ['500', emptyBody(500), 'server'],
    ['no body', emptyBody(200), 'unreadable'],
    ['HTML', html, 'unreadable'],
    ['other JSON', json([1, 2]), 'unreadable'],
    ['a redirect', (_q, response) => response.writeHead(307, { location: '/stolen' }).end(), 'moved'],
    ['a connection that ends', (_q, response) => response.destroy(), 'network'],
  ])('tells %s', async (_what, given, problem) => {
    answer = given;
    expect(await askSharedCorpus(corpus, keys, options)).toEqual({ ok: false, problem });
    expect(asked.length).toBe(1);
  });

  it('reads no more than allowed of an answer without end', async () => {
    let open = true;
    answer = (_request, response) => {
      response.on('close', () => {
        open = false;
      });
      const more = () => {
        while (open && response.write('x'.repeat(65_536)));
        if (open) response.once('drain', more);
      };
      more();
    };
    expect(await askSharedCorpus(corpus, keys, options)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('waits no longer than allowed for one that drips', async () => {
    answer = (_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    };
    const limits = { bytes: 1_000, ms: 200 };
    expect(await askSharedCorpus(corpus, keys, { ...options, limits })).toEqual({
      ok: false,
      problem: 'slow',
    });
  });

  it('sends nothing without TLS to another machine, nor without permission', async () => {
    const away = { ...corpus, address: 'http://search.newsroom.example:9200' };
    expect(await askSharedCorpus(away, keys, options)).toEqual({ ok: false, problem: 'insecure' });
    const refusing = async () => {
      throw new HostNotAllowed();
    };
    expect(await askSharedCorpus(corpus, keys, { fetch: refusing })).toEqual({
      ok: false,
      problem: 'not-allowed',
    });
    expect(asked).toEqual([]);
  });

  it('ends with the signal of the caller', async () => {
    const ending = new AbortController();
    answer = () => ending.abort();
    await expect(askSharedCorpus(corpus, keys, { ...options, signal: ending.signal })).rejects.toThrow(
      /abort/i,
    );
  });
});

describe('trying a shared corpus', () => {
  const answering = async (paths: Record<string, Answerer>) => {
    answer = (request, response) => (paths[request.url ?? ''] ?? json(missingIndex, 404))(request, response);
  };
  const good = async () => ({
    '/wire/_mapping': json(mappingAnswer(KEYS_VERSION, await (await signerOf(KEY)).check())),
    '/wire/_search': json(factsAnswer()),
    '/': json(rootAnswer),
  });

  it('gives version, reports and the newest', async () => {
    await answering(await good());
    expect(await trySharedCorpus(corpus, options)).toEqual({
      ok: true,
      value: { version: '2.19.6', reports: 17, newest: '2026-03-04T10:00:00.000Z', partial: false },
    });
  });

  it('goes without the version where the role may not ask for it', async () => {
    await answering({ ...(await good()), '/': json({ error: 'no', status: 403 }, 403) });
    expect(await trySharedCorpus(corpus, options)).toMatchObject({ ok: true, value: { version: null } });
  });

  it('searches nothing where the key is another', async () => {
    await answering({ ...(await good()), '/wire/_mapping': json(mappingAnswer(KEYS_VERSION, 'another')) });
    expect(await trySharedCorpus(corpus, options)).toEqual({ ok: false, problem: 'wrong-key' });
    expect(asked.map(({ path }) => path)).toEqual(['/wire/_mapping']);
  });
});
