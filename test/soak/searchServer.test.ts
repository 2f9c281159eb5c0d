/** A newsroom's shared corpus on a real search server: what the loader brings in, the extension's query finds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOf } from '../../src/corpus/keys.ts';
import { askSharedCorpus, trySharedCorpus } from '../../src/corpus/remote/shared.ts';
import type { SharedFound } from '../../src/corpus/remote/types.ts';
import type { SharedCorpus } from '../../src/corpus/types.ts';
import { expected, reports, reportsFile } from '../tools/newsroom/data.ts';
import {
  holderOf,
  noSearchServer,
  type SearchServer,
  startSearchServer,
} from '../tools/searchServer/index.ts';
import { share } from '../tools/searchServer/share.ts';
import { startTlsProxy } from '../tools/searchServer/tlsProxy.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const FILE = fileURLToPath(reportsFile);
const missing = noSearchServer();
if (missing) console.warn(missing);

const { ferry } = expected();
const article = { title: ferry!.title, paragraphs: ferry!.passages.map(({ text }) => text) };
const drawnOn = [...new Set(ferry!.passages.flatMap(one => one.reports))];
const env = { WIRELIGHT_KEY: KEY };

const corpusAt = (address: string, index: string): SharedCorpus => ({
  address,
  index,
  authorization: '',
  key: KEY,
});

async function found(corpus: SharedCorpus): Promise<SharedFound> {
  const answer = await askSharedCorpus(corpus, keysOf(article), { fetch });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

const idsOf = ({ reports: found }: SharedFound): string[] => found.map(({ id }) => id);

describe.skipIf(missing !== null)(
  'a shared corpus on one node',
  () => {
    let server: SearchServer;
    let folder: string;
    beforeAll(async () => {
      server = await startSearchServer();
      folder = mkdtempSync(join(tmpdir(), 'wirelight-shared-'));
    }, 300_000);
    afterAll(async () => {
      await server?.close();
      if (folder) rmSync(folder, { recursive: true });
    });

    it('is made and filled by the loader, and tried by the reader', async () => {
      const run = await share([`${server.url}/wire`, '--create', '--replicas', '0', FILE], env);
      expect(run).toMatchObject({
        status: 0,
        out: expect.stringMatching(/14 reports: 14 added, 0 replaced/),
      });
      expect(await trySharedCorpus(corpusAt(server.url, 'wire'), { fetch })).toEqual({
        ok: true,
        value: {
          version: server.version,
          reports: 14,
          newest: new Date(Math.max(...reports().map(one => Date.parse(one.published!)))).toISOString(),
          partial: false,
        },
      });
    });

    it('finds every report that an article draws on, whole and in the first places', async () => {
      const hits = await found(corpusAt(server.url, 'wire'));
      expect(hits).toMatchObject({ partial: false, unread: 0 });
      expect(idsOf(hits).slice(0, drawnOn.length + 2)).toEqual(expect.arrayContaining(drawnOn));
      const whole = reports().find(({ id }) => id === drawnOn[0])!;
      expect(hits.reports.find(({ id }) => id === whole.id)).toMatchObject({
        title: whole.title,
        paragraphs: whole.paragraphs,
      });
    });

    it('weighs shared keys by their rarity', async () => {
      const scores: number[] = [];
      const listening: typeof fetch = async (address, init) => {
        const response = await fetch(address, init);
        const { hits } = (await response.clone().json()) as { hits: { hits: { _score: number }[] } };
        scores.push(...hits.hits.map(({ _score }) => _score));
        return response;
      };
      await askSharedCorpus(corpusAt(server.url, 'wire'), keysOf(article), { fetch: listening });
      // A server that only counts them gives whole numbers.
      expect(scores.some(score => !Number.isInteger(score))).toBe(true);
    });

    it('is not changed by a second run', async () => {
      const versions = async () => {
        const search = `${server.url}/wire/_search?version=true&size=50&_source=false&sort=_doc`;
        const { hits } = (await (await fetch(search)).json()) as { hits: { hits: object[] } };
        return hits.hits.map(hit => JSON.stringify(hit));
      };
      const before = await versions();
      const run = await share([`${server.url}/wire`, FILE], env);
      expect(run).toMatchObject({
        status: 0,
        out: expect.stringMatching(/0 added, 0 replaced, 14 there already/),
      });
      expect(await versions()).toEqual(before);
    });

    it('keeps back what is under embargo and what has expired, until it is loaded otherwise', async () => {
      const at = `${server.url}/timed`;
      const corpus = corpusAt(server.url, 'timed');
      await share([at, '--create', '--replicas', '0', '--embargo', '2999-01-01', FILE], env);
      expect(idsOf(await found(corpus))).toEqual([]);
      await share([at, '--until', '2020-01-01', FILE], env);
      expect(idsOf(await found(corpus))).toEqual([]);
      const run = await share([at, '--embargo', '2020-01-01', '--until', '2999-01-01', FILE], env);
      expect(run.out).toMatch(/14 replaced/);
      expect(idsOf(await found(corpus))).toEqual(expect.arrayContaining(drawnOn));
    });

    it('has reports taken out again', async () => {
      const gone = reports().filter(({ id }) => drawnOn.includes(id));
      const file = join(folder, 'gone.jsonl');
      writeFileSync(file, gone.map(report => JSON.stringify(report)).join('\n'));
      const run = await share([`${server.url}/timed`, '--remove', file], env);
      expect(run.out).toBe(`${gone.length} reports removed, 0 were not there, 0 not removed.\n`);
      expect(idsOf(await found(corpusAt(server.url, 'timed')))).not.toEqual(
        expect.arrayContaining([drawnOn[0]]),
      );
    });

    it('may be several indices behind one name', async () => {
      await share([`${server.url}/wire-01`, '--create', '--replicas', '0', '--alias', 'wires', FILE], env);
      await share([`${server.url}/wire-02`, '--create', '--replicas', '0', '--alias', 'wires'], env);
      expect(await trySharedCorpus(corpusAt(server.url, 'wires'), { fetch })).toMatchObject({
        ok: true,
        value: { reports: 14 },
      });
      expect(idsOf(await found(corpusAt(server.url, 'wires')))).toEqual(expect.arrayContaining(drawnOn));
    });

    it('recognises another key, an index of others and one that is not there', async () => {
      const other = { ...corpusAt(server.url, 'wire'), key: `${KEY}-of-another-desk` };
      expect(await trySharedCorpus(other, { fetch })).toEqual({ ok: false, problem: 'wrong-key' });
      const run = await share([`${server.url}/wire`, FILE], { WIRELIGHT_KEY: other.key });
      expect(run).toMatchObject({ status: 1, err: expect.stringMatching(/under another key/) });
      await fetch(`${server.url}/theirs`, { method: 'PUT' });
      expect(await trySharedCorpus(corpusAt(server.url, 'theirs'), { fetch })).toMatchObject({
        problem: 'not-ours',
      });
      expect(await trySharedCorpus(corpusAt(server.url, 'none'), { fetch })).toMatchObject({
        problem: 'no-index',
      });
    });

    it('is loaded through a proxy with TLS that wants to know who asks', async () => {
      const proxy = await startTlsProxy(server.url, 'Basic aW52ZW50ZWQ6aW52ZW50ZWQ=');
      try {
        const trust = { ...env, NODE_EXTRA_CA_CERTS: proxy.certificate };
        const refused = await share([`${proxy.url}/proxied`, '--create', FILE], trust);
        expect(refused).toMatchObject({ status: 1, err: expect.stringMatching(/WIRELIGHT_AUTHORIZATION/) });
        const known = { ...trust, WIRELIGHT_AUTHORIZATION: 'Basic aW52ZW50ZWQ6aW52ZW50ZWQ=' };
        const run = await share([`${proxy.url}/proxied`, '--create', '--replicas', '0', FILE], known);
        expect(run).toMatchObject({ status: 0, out: expect.stringMatching(/14 added/) });
        const untrusted = await share([`${proxy.url}/proxied`, FILE], env);
        expect(untrusted).toMatchObject({ status: 1, err: expect.stringMatching(/cannot be reached/) });
      } finally {
        proxy.close();
      }
    });
  },
  300_000,
);

describe.skipIf(missing !== null)(
  'a shared corpus on three nodes, one of which is lost',
  () => {
    let server: SearchServer;
    beforeAll(async () => {
      server = await startSearchServer({ nodes: 3, heap: '384m' });
      for (const replicas of ['0', '1'])
        await share(
          [`${server.url}/with-${replicas}`, '--create', '--shards', '6', '--replicas', replicas, FILE],
          env,
        );
      await fetch(`${server.url}/_cluster/health?wait_for_status=green&timeout=60s`);
    }, 400_000);
    afterAll(() => server?.close());

    it('is reported as partial without copies, and is whole with them', async () => {
      const [bare, copied] = [corpusAt(server.url, 'with-0'), corpusAt(server.url, 'with-1')];
      const before = await found(copied);
      expect(await found(bare)).toMatchObject({ partial: false });
      expect(before.partial).toBe(false);
      await (await holderOf(server, 'with-0')).kill();
      const whole = async () => {
        const again = await askSharedCorpus(copied, keysOf(article), { fetch });
        return again.ok && !again.value.partial ? again.value : null;
      };
      await expect.poll(whole, { timeout: 120_000 }).not.toBeNull();
      expect(idsOf((await whole())!).sort()).toEqual(idsOf(before).sort());
      const rest = await found(bare);
      expect(rest.partial).toBe(true);
      expect(rest.reports.length).toBeLessThan(before.reports.length);
    });
  },
  400_000,
);
