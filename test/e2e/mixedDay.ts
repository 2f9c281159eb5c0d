/**
 * A reader's day: articles are read in three tabs while a feed is fetched, a file comes in, a setting is changed and the
 * reports are searched; at a random moment of it the browser is killed. What was answered for before is there after each
 * restart, nothing twice and nothing half, and no tab is left reading.
 */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch, type Tab } from '../tools/driver/index.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { feedOf, serve, type TestServer } from '../tools/server.ts';
import { manyReports } from './manyReports.ts';
import { browserName, extensionFolder, useFolder, useNewsroom } from './session.ts';

/** The kill comes within this many ms of a day's beginning. */
const DAY = 4_000;
/** Reports of a part of the file. */
const PART = 40;
const ORIGIN = 'http://127.0.0.1/*';
const PATIENCE = 120_000;

/** What was answered for: it must be there from then on. */
interface Promised {
  /** This many of the file's reports. */
  reports: number;
  /** The rule of how many reports to keep, and the one that was asked for since. */
  keeps: number[];
}

/** In the page: asks the background, as the interfaces do. */
const ask = (page: Tab, request: object): Promise<{ ok: boolean; value?: unknown }> =>
  page.evaluate(message => chrome.runtime.sendMessage(message), request);

class Day {
  private driver: Driver | undefined;
  private page: Tab | undefined;
  private round = 0;
  private readonly promised: Promised = { reports: 0, keeps: [] };

  constructor(
    private readonly profile: string,
    private readonly newsroom: string,
    private readonly feed: string,
  ) {}

  async start(): Promise<void> {
    this.driver = await launch(browserName, { extension: extensionFolder, profile: this.profile });
    this.page = await this.driver.open(`${this.driver.root}src/sidebar/index.html`);
    await this.driver.answerPrompts(true, ORIGIN);
  }

  /** Once, in peace: the newsroom's reports are stored and a feed is followed. */
  async prepare(): Promise<void> {
    expect(await ask(this.page!, { type: 'import-reports', reports: reports() })).toMatchObject({ ok: true });
    const options = await this.driver!.options();
    await options.fill('#feed-address', this.feed);
    await options.click('[data-testid="follow"]');
    await options.waitFor(() => document.querySelector('[data-testid="feed"]'), [], { what: 'the feed' });
    await options.close();
  }

  /** Everything at once, until the browser is killed. */
  async liveAndDie(): Promise<string> {
    const [driver, page] = [this.driver!, this.page!];
    this.round++;
    const tabs: Tab[] = [];
    for (const article of Object.values(expected()).slice(0, 3))
      tabs.push(await driver.open(this.newsroom + article.page));
    // What fails before the kill is no day's end.
    const early: unknown[] = [];
    let isAlive = true;
    const doings = [
      this.reads(tabs),
      this.imports(page),
      this.keeps(page),
      this.searches(page),
      this.fetches(page),
    ].map(doing => doing.catch((error: unknown) => void (isAlive && early.push(error))));
    const moment = Math.random() * DAY;
    await new Promise(done => setTimeout(done, moment));
    isAlive = false;
    await driver.kill();
    await Promise.all(doings);
    expect(early).toEqual([]);
    return `in day ${this.round}, killed after ${moment.toFixed(0)} ms`;
  }

  private async reads(tabs: readonly Tab[]): Promise<void> {
    for (;;)
      for (const tab of tabs) {
        await tab.activate();
        await this.driver!.clickIcon(tab);
        await tab.reload();
      }
  }

  private async imports(page: Tab): Promise<void> {
    for (;;) {
      const to = this.promised.reports + PART;
      const part = manyReports(this.promised.reports, to);
      if ((await ask(page, { type: 'import-reports', reports: part })).ok) this.promised.reports = to;
    }
  }

  private async keeps(page: Tab): Promise<void> {
    for (let count = 1_000_000 + this.round * 1_000; ; count++) {
      this.promised.keeps.push(count);
      await ask(page, { type: 'set-retention', retention: { keep: 'count', count } });
      this.promised.keeps = [count];
    }
  }

  private async searches(page: Tab): Promise<void> {
    for (;;) await ask(page, { type: 'list-reports', query: 'ferry', order: 'added', offset: 0, limit: 20 });
  }

  private async fetches(page: Tab): Promise<void> {
    for (;;) await ask(page, { type: 'fetch-feed', address: this.feed });
  }

  /** After a restart: what was promised is there, and reading goes on. */
  async check(when: string): Promise<void> {
    const page = this.page!;
    // Before the reports: a feed that the kill left due is fetched as soon as the background runs again.
    const { feeds = [] } = (await page.evaluate(() => chrome.storage.local.get('feeds'))) as unknown as {
      feeds?: { address: string; etag: string | null }[];
    };
    const stored = await this.stored();
    const ids = stored.map(({ id }) => id);
    expect(new Set(ids).size, `${when}: nothing twice`).toBe(ids.length);
    const texts = new Map(stored.map(({ id, paragraphs }) => [id, paragraphs.join('\n')]));
    const promised = [...manyReports(0, this.promised.reports), ...reports()];
    const lost = promised.filter(({ id, paragraphs }) => texts.get(id) !== paragraphs.join('\n'));
    expect(
      lost.map(({ id }) => id),
      `${when}: lost or changed, of ${promised.length} promised; ${stored.length} are stored, ${feeds.length} feeds followed`,
    ).toEqual([]);
    const { local, index } = await page.evaluate(async () => ({
      local: await chrome.storage.local.get('retention'),
      index: (await chrome.runtime.sendMessage({ type: 'get-room' })).ok,
    }));
    expect(index, when).toBe(true);
    const { retention } = local as { retention?: { count: number } };
    if (this.promised.keeps.length > 0 && this.round > 0 && retention)
      expect(retention.count, when).toBeGreaterThanOrEqual(this.promised.keeps[0]! - 1);
    expect(
      feeds.map(({ address }) => address),
      when,
    ).toEqual([this.feed]);
    // What a feed said of its state is kept once its items are: else they would never come again.
    const items = Number(/\d+/.exec(feeds[0]!.etag ?? '0')?.[0]);
    const came = ids.filter(id => id.startsWith('https://day.example/ferry/')).length;
    expect(came, `${when}: items of the feed`).toBeGreaterThanOrEqual(Math.min(items, 200));
    await this.readsAgain(when);
  }

  private async stored(): Promise<{ id: string; paragraphs: string[] }[]> {
    const all: { id: string; paragraphs: string[] }[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const answer = (await ask(this.page!, { type: 'export-part', from })) as {
        value: { text: string; next: number | null };
      };
      for (const line of answer.value.text.split('\n')) if (line) all.push(JSON.parse(line));
      from = answer.value.next;
    }
    return all;
  }

  private async readsAgain(when: string): Promise<void> {
    const { ferry } = expected();
    const tab = await this.driver!.open(this.newsroom + ferry!.page);
    await this.driver!.clickIcon(tab);
    const isRead = async () => {
      const all = Object.entries(await chrome.storage.session.get(null));
      const tabs = all
        .filter(([key]) => key.startsWith('tab:'))
        .map(([, record]) => record as { status: string });
      return (
        tabs.some(({ status }) => status === 'traced') && !tabs.some(({ status }) => status === 'reading')
      );
    };
    await this.page!.waitFor(isRead, [], { what: `${when}: an article to be read, and no tab left reading` });
    await tab.close();
  }

  async close(): Promise<void> {
    await this.driver?.close();
  }
}

/** A test that kills the browser in this many days. */
export function survivesDays(kills: number): void {
  const folder = useFolder();
  const newsroom = useNewsroom();
  let server: TestServer;
  let day: Day;
  beforeAll(async () => {
    let asked = 0;
    server = await serve({
      // Each answer has an item more.
      '/feed': (_, response) => {
        const count = Math.min(++asked, 200);
        response.setHeader('ETag', `"${count}"`).setHeader('Content-Type', 'application/rss+xml');
        response.end(feedOf(count, 'https://day.example'));
      },
    });
    day = new Day(await mkdtemp(join(folder.path, 'profile-')), newsroom.url, `${server.url}/feed`);
    await day.start();
    await day.prepare();
  });
  afterAll(async () => {
    await day?.close();
    await server?.close();
  });

  test(
    `${kills} days, each cut short`,
    async () => {
      for (let kill = 0; kill < kills; kill++) {
        const when = await day.liveAndDie();
        await day.start();
        await day.check(when);
      }
    },
    PATIENCE * kills,
  );
}
