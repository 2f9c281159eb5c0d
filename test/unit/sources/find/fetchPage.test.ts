import { afterEach, expect, it } from 'vitest';
import { AGENCIES } from '../../../../src/sources/agencies.ts';
import { fetchPage, type PageOptions } from '../../../../src/sources/web/fetchPage.ts';
import { serve, type TestServer } from '../../../tools/server.ts';
import { readHtml } from '../files/importing.ts';
import { PARAGRAPHS, savedPage, TITLE } from '../files/samples.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const fetching = (address: string, options: Partial<PageOptions> = {}) =>
  fetchPage(address, {
    fetch: (at, init) => fetch(at, init),
    now: () => 0,
    agencies: AGENCIES,
    readHtml,
    typed: server!.url,
    ...options,
  });

it('fetches an article in full, under the address it was asked by', async () => {
  server = await serve({ '/ferry': savedPage });
  const got = await fetching(`${server.url}/ferry?utm_source=feed#top`);
  expect(got).toMatchObject({
    ok: true,
    report: {
      id: `${server.url}/ferry`,
      title: TITLE,
      depth: 'full',
      paragraphs: PARAGRAPHS,
      origin: { kind: 'page' },
    },
  });
});

it('reads it in the encoding that the server says', async () => {
  const page = Buffer.from(
    '<html><body><article><h1>Caf\xe9</h1><p>Text.</p></article></body></html>',
    'latin1',
  );
  server = await serve({
    '/a': (_, response) => response.setHeader('Content-Type', 'text/html; charset=latin1').end(page),
  });
  expect(await fetching(`${server.url}/a`)).toMatchObject({ ok: true, report: { title: 'Café' } });
});

it('says what went wrong', async () => {
  server = await serve({
    '/list': '<html><body>Nothing.</body></html>',
    '/large': savedPage,
    '/never': () => {},
  });
  const problem = async (path: string, options?: Partial<PageOptions>) => {
    const got = await fetching(server!.url + path, options);
    return got.ok ? null : got.problem;
  };
  expect(await problem('/list')).toBe('not-article');
  expect(await problem('/gone-away')).toBe('not-found');
  expect(await problem('/large', { limits: { bytes: 500, time: 5_000 } })).toBe('too-large');
  expect(await problem('/never', { limits: { bytes: 500, time: 100 } })).toBe('slow');
  expect(await problem('/list', { typed: null })).toBe('private');
});

it('stops when asked', async () => {
  server = await serve({ '/never': () => {} });
  const controller = new AbortController();
  const running = fetching(`${server.url}/never`, { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  await expect(running).rejects.toThrow(/abort/i);
});
