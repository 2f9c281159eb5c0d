/** A newsroom's shared corpus as a reader has it: a real cluster of three nodes behind TLS, one of which is lost. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, extensionFolder, useNewsroom } from '../e2e/session.ts';
import { type Driver, launch, type Tab, type View } from '../tools/driver/index.ts';
import { agency, expected, reportsFile } from '../tools/newsroom/data.ts';
import { addAgency, type ShownTrace, shownTrace } from '../tools/reader.ts';
import { noSearchServer, type SearchServer, startSearchServer } from '../tools/searchServer/index.ts';
import { share } from '../tools/searchServer/share.ts';
import { startTlsProxy, type TlsProxy } from '../tools/searchServer/tlsProxy.ts';
import { readAnew, setUpShared, sharedState } from '../tools/sharedCorpus.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const AUTHORIZATION = 'Basic aW52ZW50ZWQ6aW52ZW50ZWQ=';
const PARTIAL = /part of it did not answer/;
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

  const use = (index: string, authorization = AUTHORIZATION): Promise<string> =>
    setUpShared(driver, { address: proxy.url, index, authorization, key: KEY });

  async function read(): Promise<{ said: string; shown: ShownTrace }> {
    await readAnew(driver, tab, sidebar, newsroom.url + ferry!.page);
    const said = await sharedState(sidebar, 'answered');
    return { said, shown: await shownTrace(sidebar, ferry!.title) };
  }

  it('is refused without the right authorization', async () => {
    expect(await use('with-1', 'Basic d3Jvbmc=')).toMatch(/refused/);
  });

  it('traces an article of a reader who has no report', async () => {
    expect(await use('with-1')).toContain(server.version);
    const { said, shown } = await read();
    expect(said).not.toMatch(PARTIAL);
    expect(shown.passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(3);
  });

  it('says that a part is missing once a node is lost, unless there are copies', async () => {
    expect(await use('with-0')).not.toMatch(PARTIAL);
    expect((await read()).said).not.toMatch(PARTIAL);
    await server.nodes[2]!.kill();
    await fetch(`${server.url}/_cluster/health?wait_for_nodes=2&timeout=60s`);
    await expect.poll(async () => (await read()).said, { timeout: 120_000 }).toMatch(PARTIAL);
    await use('with-1');
    await expect.poll(async () => (await read()).said, { timeout: 120_000 }).not.toMatch(PARTIAL);
  });
});
