/** A newsroom's shared corpus as a reader has it: a real cluster of three nodes behind TLS, one of which is lost. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, extensionFolder, useNewsroom } from '../e2e/session.ts';
import { type Driver, launch, type Tab, type View } from '../tools/driver/index.ts';
import { agency, expected, reportsFile } from '../tools/newsroom/data.ts';
import { addAgency, type ShownTrace, shownTrace } from '../tools/reader.ts';
import {
  holderOf,
  noSearchServer,
  type SearchServer,
  startSearchServer,
} from '../tools/searchServer/index.ts';
import { share } from '../tools/searchServer/share.ts';
import { startTlsProxy, type TlsProxy } from '../tools/searchServer/tlsProxy.ts';
import { readAnew, setUpShared, sharedState } from '../tools/sharedCorpus.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const AUTHORIZATION = 'Basic aW52ZW50ZWQ6aW52ZW50ZWQ=';
const PARTIAL = /part of it did not answer/i;
const PATIENCE = { timeout: 240_000, interval: 500 };
const missing = noSearchServer();
if (missing) console.warn(missing);

const { ferry } = expected();
const newsroom = useNewsroom();

describe.skipIf(missing !== null)('a shared corpus behind TLS, on three nodes', () => {
  let server: SearchServer;
  let proxy: TlsProxy;
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;

  beforeAll(async () => {
    server = await startSearchServer({ nodes: 3, heap: '384m' });
    proxy = await startTlsProxy(server.url, AUTHORIZATION);
    const env = {
      WIRELIGHT_KEY: KEY,
      WIRELIGHT_AUTHORIZATION: AUTHORIZATION,
      NODE_EXTRA_CA_CERTS: proxy.certificate,
    };
    for (const replicas of ['0', '1']) {
      const make = ['--create', '--shards', '6', '--replicas', replicas];
      const run = await share([`${proxy.url}/with-${replicas}`, ...make, fileURLToPath(reportsFile)], env);
      if (run.status !== 0) throw new Error(run.err);
    }
    await fetch(`${server.url}/_cluster/health?wait_for_status=green&timeout=60s`);
    driver = await launch(browserName, { extension: extensionFolder, trustsAll: true });
    await addAgency(driver, agency());
    tab = await driver.open(newsroom.url + ferry!.page);
    await driver.clickIcon(tab);
    sidebar = await driver.sidebar();
  }, 500_000);
  afterAll(async () => {
    await driver?.close();
    proxy?.close();
    await server?.close();
  });

  const tryIt = (index: string, authorization = AUTHORIZATION): Promise<string> =>
    setUpShared(driver, { address: proxy.url, index, authorization, key: KEY });

  /** Sets an index up; a machine that is busy with a new cluster may take longer than the reader waits. */
  async function use(index: string): Promise<string> {
    let said = '';
    const works = async () => {
      said = await tryIt(index);
      return said;
    };
    await expect.poll(works, PATIENCE).toContain(server.version);
    return said;
  }

  /** Reads the article until the shared corpus answers as expected; what is traced then. */
  async function readUntil(isPartial: boolean): Promise<ShownTrace> {
    const reading = async () => {
      await readAnew(driver, tab, sidebar, newsroom.url + ferry!.page);
      const said = await sharedState(sidebar, 'answered').catch(() => null);
      return said && PARTIAL.test(said);
    };
    await expect.poll(reading, PATIENCE).toBe(isPartial);
    return shownTrace(sidebar, ferry!.title);
  }

  it('is refused without the right authorization', async () => {
    await expect.poll(() => tryIt('with-1', 'Basic d3Jvbmc='), PATIENCE).toMatch(/refused/);
  });

  it('traces an article of a reader who has no report', async () => {
    expect(await use('with-1')).not.toMatch(PARTIAL);
    const { passages } = await readUntil(false);
    expect(passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(3);
  });

  it('says that a part is missing once a node is lost, unless there are copies', async () => {
    expect(await use('with-0')).not.toMatch(PARTIAL);
    await readUntil(false);
    await (await holderOf(server, 'with-0')).kill();
    await readUntil(true);
    await use('with-1');
    await readUntil(false);
  });
});
