/** A browser that is killed and started again with its profile, and what its corpus is checked for each time. */
import { expect } from 'vitest';
import type { Report } from '../../src/engine/types.ts';
import { type Driver, launch, type Tab } from '../tools/driver/index.ts';
import { digest, type Inside, mergeOf, putInside } from './insidePage.ts';
import { manyReport, manyReports } from './manyReports.ts';
import { browserName, extensionFolder } from './session.ts';

const ASKED = [40, 500, 1500, 3001, 6990];
const articles = ASKED.map(n => ({ ...manyReport(n), id: `article-${n}`, outlet: 'The Reader' }));

export interface Found {
  /** A digest of all stored reports, in order. */
  digest: string;
  count: number;
  /** How many things of the file its import is done with, null if none is under way. */
  items: number | null;
  related: (readonly [id: string, score: number])[][];
  undisturbed: (readonly [id: string, score: number])[][];
}

/** What the corpus holds and answers, and what another one answers that gets the same reports in peace. */
const look = (page: Tab): Promise<Found> =>
  page.evaluate(async asked => {
    const inside = globalThis as unknown as Inside;
    const corpus = await inside.openCorpus('corpus');
    const peace = await inside.openCorpus('undisturbed');
    const stored: Report[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const { text, next }: { text: string; next: number | null } = await corpus.exportPart(from);
      for (const line of text.split('\n')) if (line) stored.push(JSON.parse(line));
      from = next;
    }
    await peace.add(stored.slice(await peace.count()));
    const answers = async (of: typeof corpus) => {
      const found = await Promise.all(asked.map(article => of.related(article)));
      return found.map(list => list.map(({ report, score }) => [report.id, score] as const));
    };
    return {
      digest: await inside.digest(stored),
      count: await corpus.count(),
      items: (await corpus.imports())[0]?.items ?? null,
      related: await answers(corpus),
      undisturbed: await answers(peace),
    };
  }, articles);

export class KilledBrowser {
  private driver: Driver | undefined;
  private tab: Tab | undefined;
  /** Whether a merge was under way when it was killed. */
  wasMerging = false;

  constructor(private readonly profile: string) {}

  /** The sidebar's page in a tab. */
  get page(): Tab {
    if (!this.tab) throw new Error('the browser is not running');
    return this.tab;
  }

  async start(): Promise<void> {
    this.driver = await launch(browserName, { extension: extensionFolder, profile: this.profile });
    this.tab = await this.driver.open(`${this.driver.root}src/sidebar/index.html`);
    const merge = await this.tab.waitFor(mergeOf, ['corpus'], { what: 'the stored corpus' });
    this.wasMerging = merge.isUnderWay;
    await putInside(this.tab);
  }

  /** Kills it after a random time, and starts it again; every report is whole, none is there twice, and found is what is there. */
  async killWithin(ms: number): Promise<{ found: Found; when: string }> {
    const moment = Math.random() * ms;
    await new Promise(done => setTimeout(done, moment));
    await this.driver?.kill();
    await this.start();
    const when = `after the browser was killed ${moment.toFixed(0)} ms into it`;
    return { found: await this.check(when), when };
  }

  async check(when: string): Promise<Found> {
    const found = await look(this.page);
    expect(found.digest, when).toBe(await digest(manyReports(0, found.count)));
    expect(found.related, when).toEqual(found.undisturbed);
    return found;
  }

  async close(): Promise<void> {
    await this.driver?.close();
  }
}
