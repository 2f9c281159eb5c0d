import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { RELATED } from '../../src/corpus/corpus.ts';
import { keysOf } from '../../src/corpus/keys.ts';
import { lookCloser } from '../../src/corpus/relate/closerLook.ts';
import { chooseRelated, judgeAll } from '../../src/corpus/relate/judge.ts';
import { judgeShared } from '../../src/corpus/remote/join.ts';
import { askSharedCorpus } from '../../src/corpus/remote/shared.ts';
import type { CorpusReport, Judged, SharedCorpus } from '../../src/corpus/types.ts';
import type { Report } from '../../src/engine/types.ts';
import { noSearchServer, type SearchServer, startSearchServer } from '../../test/tools/searchServer/index.ts';
import { share } from '../../test/tools/searchServer/share.ts';
import { recordsOf } from '../cases.ts';
import { leadVectorsInNode } from '../encoder.ts';
import { importInto } from './corpus.ts';
import { Bench } from './corpusExtension.ts';
import { Grower, type Probe, poolOf } from './corpusPool.ts';
import { type Figure, median, round } from './figure.ts';

/** The wire pool as it is, and a corpus that fills a browser. */
const SIZES = [17_755, 300_000];
const KEY = 'the-key-of-the-benchmark-is-no-secret';
const CASES = ['news.jsonl', 'news-events.jsonl'];
const FIRST = 10;
/** This many times each article is asked for. */
const ROUNDS = 2;

interface Verdicts {
  id: string;
  event: string[];
  background: string[];
  other: string[];
}

/** What is related to an article, best first. */
type Listed = { id: string; isEvent: boolean }[];

/** What one way of searching gave for all articles: the times of its queries, and what is related to each. */
interface Answers {
  ms: number[];
  /** As readers have it first, by words alone. */
  first: Listed[];
  /** As they have it a moment later, when meaning settled what was in doubt. */
  settled: Listed[];
}

/** No vector of a lead is kept: each is made. */
const NO_LEADS = { leads: async () => new Map<string, Int8Array>(), keepLeads: async () => {} };
const encode = leadVectorsInNode();

const listed = (judged: readonly Judged[]): Listed =>
  chooseRelated(judged, RELATED).map(({ report, kind }) => ({ id: report.id, isEvent: kind === 'event' }));

async function judge(into: Answers, article: Report, judged: Judged[]): Promise<void> {
  into.first.push(listed(judged));
  into.settled.push(listed(await lookCloser(article, judged, NO_LEADS, encode)));
}

/** A busy machine is waited for longer than a reader waits. */
const LIMITS = { bytes: 5_000_000, ms: 60_000 };

const load = (): string => `load ${round(loadavg()[0]!)} on ${cpus().length} cores`;

/**
 * The shared corpus on a real search server, beside the browser's own of the same reports. `--reports 300000` for the
 * larger size too, which takes half an hour.
 */
export async function* shared(): AsyncGenerator<Figure> {
  const missing = noSearchServer();
  if (missing) return console.error(missing);
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: { reports: { type: 'string', default: String(SIZES[0]) } },
  });
  const sizes = SIZES.filter(size => size <= Number(values.reports));
  const pool = poolOf(CASES);
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-shared-bench-'));
  const server = await startSearchServer({ heap: '1g', isBrief: false });
  const bench = await Bench.start('chrome');
  try {
    for (const [i, size] of sizes.entries()) {
      const file = join(folder, `to-${size}.jsonl`);
      await writeReports(file, new Grower(pool).reports(sizes[i - 1] ?? 0, size));
      await importInto(bench.page, file);
      while ((await bench.ask('bench-work', {})).more);
      yield* new Measured(server, bench, pool.probes, size).all(file, i === 0);
    }
  } finally {
    await bench.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function writeReports(path: string, reports: Iterable<Report>): Promise<void> {
  const lines = function* () {
    for (const report of reports) yield `${JSON.stringify(report)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

class Measured {
  private readonly corpus: SharedCorpus;

  constructor(
    private readonly server: SearchServer,
    private readonly bench: Bench,
    private readonly probes: readonly Probe[],
    private readonly size: number,
  ) {
    this.corpus = { address: server.url, index: 'wire', authorization: '', key: KEY };
  }

  private name = (what: string): string => `shared, ${this.size} reports: ${what}`;

  async *all(file: string, isFirst: boolean): AsyncGenerator<Figure> {
    yield await this.loading(file, isFirst);
    yield await this.room();
    const [here, there] = [await this.local(), await this.remote()];
    const [p50, peer] = [median(there.ms), median(here.ms)];
    yield {
      name: this.name('request'),
      value: round(p50),
      unit: 'ms',
      peer: { name: "a query of the browser's own corpus", value: round(peer) },
      ratio: round(peer / p50),
      note: `median of ${there.ms.length}, keys, judging and all left out; OpenSearch ${this.server.version}; ${load()}`,
    };
    for (const [whose, answers, bar] of [
      ['', there, 0.97],
      ["the browser's own corpus, ", here, undefined],
    ] as const) {
      yield this.recall(`${whose}recall among the first ${FIRST}`, answers.settled, bar);
      yield this.recall(`${whose}recall among the first ${FIRST} by words alone`, answers.first);
      const precision = this.precision(`${whose}precision of what is on the event`, answers.settled);
      if (precision) yield precision;
    }
  }

  private async loading(file: string, isFirst: boolean): Promise<Figure> {
    const args = [`${this.server.url}/wire`, ...(isFirst ? ['--create', '--replicas', '0'] : []), file];
    const { status, out, err } = await share(args, { WIRELIGHT_KEY: KEY });
    const rate = /(\d+) a second/.exec(out)?.[1];
    if (status !== 0 || !rate) throw new Error(`share failed: ${out}${err}`);
    const note = `${out.trim()} ${load()}`;
    return { name: this.name('loader'), value: Number(rate), unit: 'reports/s', bar: 500, note };
  }

  private async room(): Promise<Figure> {
    const stats = await fetch(`${this.server.url}/wire/_stats/store,docs`);
    const { primaries } = ((await stats.json()) as { _all: { primaries: Stats } })._all;
    const value = round(primaries.store.size_in_bytes / primaries.docs.count);
    return { name: this.name('room on disk'), value, unit: 'bytes/report', note: 'one copy' };
  }

  /** By the browser's own corpus, in the extension. */
  private async local(): Promise<Answers> {
    const answers: Answers = { ms: [], first: [], settled: [] };
    for (let i = 0; i < ROUNDS * this.probes.length; i++) {
      const { article } = this.probes[i % this.probes.length]!;
      answers.ms.push((await this.bench.ask('bench-query', { article })).ms);
    }
    for (const { article } of this.probes) {
      const { reports } = await this.bench.ask('bench-compared', { article });
      await judge(answers, article, judgeAll(article, reports));
    }
    return answers;
  }

  /** By the search server alone; the time is that of the request. */
  private async remote(): Promise<Answers> {
    const answers: Answers = { ms: [], first: [], settled: [] };
    const found: CorpusReport[][] = [];
    for (let i = 0; i < ROUNDS * this.probes.length; i++) {
      const { article } = this.probes[i % this.probes.length]!;
      const keys = keysOf(article);
      const begin = performance.now();
      const answer = await askSharedCorpus(this.corpus, keys, { fetch, limits: LIMITS });
      answers.ms.push(performance.now() - begin);
      if (!answer.ok) throw new Error(`the search failed: ${answer.problem}`);
      found.push(answer.value.reports);
    }
    for (const [i, { article }] of this.probes.entries())
      await judge(answers, article, judgeShared(article, found[i]!, []));
    return answers;
  }

  private recall(what: string, answers: readonly Listed[], bar?: number): Figure {
    const missed: string[] = [];
    let wanted = 0;
    for (const [i, probe] of this.probes.entries()) {
      const first = new Set(answers[i]!.slice(0, FIRST).map(({ id }) => id));
      wanted += probe.wanted.length;
      missed.push(...probe.wanted.filter(id => !first.has(id)).map(id => `${id} for ${probe.id}`));
    }
    const found = wanted - missed.length;
    const note = `${found} of ${wanted} reports that the gold names; not ${missed.join(', ') || 'one missed'}`;
    return { name: this.name(what), value: round(found / wanted), unit: 'part', ...(bar && { bar }), note };
  }

  /** Of the reports said to be on the article's event, and judged by people, those that are. */
  private precision(what: string, answers: readonly Listed[]): Figure | null {
    const judged = new Map(recordsOf<Verdicts>('relate.jsonl')?.map(one => [one.id, one]));
    let [right, wrong] = [0, 0];
    for (const [i, { id }] of this.probes.entries()) {
      const verdicts = judged.get(id);
      const said = answers[i]!.filter(({ isEvent }) => isEvent);
      right += said.filter(one => verdicts?.event.includes(one.id)).length;
      wrong += said.filter(one =>
        [verdicts?.background, verdicts?.other].some(ids => ids?.includes(one.id)),
      ).length;
    }
    if (right + wrong === 0) return null;
    return {
      name: this.name(what),
      value: round(right / (right + wrong)),
      unit: 'part',
      note: `${right} of ${right + wrong} that were judged`,
    };
  }
}

interface Stats {
  store: { size_in_bytes: number };
  docs: { count: number };
}
