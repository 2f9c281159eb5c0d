import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { compareTwoStrings } from 'string-similarity';
import { sentences } from '../../src/engine/text/sentences.ts';
import { trace } from '../../src/engine/trace.ts';
import { type Report, textOf } from '../../src/engine/types.ts';
import { exponentOf, type Figure, median, round, timeOf, timesOver } from './figure.ts';
import { HOSTILE } from './hostile.ts';
import { inventedTexts } from './invented.ts';
import { lengthOf, news, Shelf, type Workload } from './texts.ts';

const ms = 'ms';
const run = ({ article, reports }: Workload) => trace(article, reports);

/** Every figure of the engine's speed. Workloads are of real news where the data folder holds some. */
export function* engine(): Generator<Figure> {
  const real = news();
  const shelf = new Shelf(real ?? inventedTexts(120, 900));
  const note = real ? 'related news reports' : 'invented reports';
  yield* firstCase(shelf.workloads(8, 800, 20, 800), note);
  yield* longCase(shelf.workloads(2, 10_000, 50, 800), note);
  yield growth(shelf, note);
  yield* hostile();
}

function* firstCase(workloads: readonly Workload[], note: string): Generator<Figure> {
  const name = '800 words against 20 reports of 800 words';
  const cold = coldTimes(workloads);
  const times = timesOver(workloads, run, 120, 80);
  const ours = median(times);
  yield { name, value: round(ours), unit: ms, bar: 30, note: `median of 120 traces, ${note}` };
  yield { name: `${name}, best`, value: round(Math.min(...times)), unit: ms };
  yield { name: `${name}, first in a fresh process`, value: round(median(cold)), unit: ms };
  const peer = median(workloads.map(everyPair));
  yield {
    name: `${name}, against every pair of sentences compared`,
    value: round(ours),
    unit: ms,
    peer: { name: 'string-similarity', value: round(peer) },
    ratio: round(peer / ours),
    bar: 50,
    note: 'the peer compares every tenth pair; its time is taken tenfold',
  };
}

/** Of how many pairs the peer compares one. */
const SAMPLE = 10;

/** Milliseconds that comparing each sentence of an article with each of its reports would take. */
function everyPair({ article, reports }: Workload): number {
  const here = sentencesOf(article);
  const there = reports.flatMap(sentencesOf);
  const compare = (offset: number): void => {
    for (let i = offset; i < here.length * there.length; i += SAMPLE)
      compareTwoStrings(here[i % here.length]!, there[Math.floor(i / here.length)]!);
  };
  compare(1);
  return timeOf(() => compare(0)) * SAMPLE;
}

function sentencesOf(report: Report): string[] {
  const text = textOf(report);
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Milliseconds of the first trace in a fresh process, for each workload. */
function coldTimes(workloads: readonly Workload[]): number[] {
  const script = resolve(import.meta.dirname, 'coldTrace.ts');
  return workloads.map(workload => {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      input: JSON.stringify(workload),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return Number(stdout);
  });
}

function* longCase(workloads: readonly Workload[], note: string): Generator<Figure> {
  const name = '10,000 words against 50 reports of 800 words';
  const times = timesOver(workloads, run, 10, 2);
  yield { name, value: round(median(times)), unit: ms, bar: 1000, note: `median of 10 traces, ${note}` };
}

/** Times the same kind of workload at several sizes: the article's and the reports' words grow together. */
function growth(shelf: Shelf, note: string): Figure {
  const points = [1, 2, 4, 8, 16].map(times => {
    const [workload] = shelf.workloads(1, 800 * times, 10, 800 * times);
    const { article, reports } = workload!;
    const size = [article, ...reports].reduce((sum, report) => sum + lengthOf(report), 0);
    return { size, time: median(timesOver([workload!], run, 9, 3)) };
  });
  const sizes = points.map(({ size, time }) => `${size} words ${round(time)} ms`).join(', ');
  return {
    name: 'growth with the words of article and reports, exponent',
    value: round(exponentOf(points)),
    unit: 'power',
    bar: 1,
    note: `${sizes}; ${note}`,
  };
}

function* hostile(): Generator<Figure> {
  for (const [name, make] of Object.entries(HOSTILE)) {
    const workload = make();
    const characters = textOf(workload.article).length;
    const time = median(timesOver([workload], run, 3, 0));
    yield {
      name: `hostile: ${name}`,
      value: round(time),
      unit: ms,
      note: `${characters} characters, median of 3`,
    };
  }
}
