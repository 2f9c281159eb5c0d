/**
 * The steps of a run of tests: each is announced, timed and counted, and none that fails stops the others. At the end
 * are a table of the steps and, as the last line, the sum: 'N passed, N failed' (', N skipped').
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, tool } from '../tools.ts';
import { Turns } from './turns.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step extends Counts {
  name: string;
  seconds: number;
  isOk: boolean;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

type Say = (text: string) => void;

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

function countsOf(reportFile: string, status: number): Counts {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  return {
    passed: report.numPassedTests,
    // A file that breaks before its first test fails the run without a failed test.
    failed: report.numFailedTests || (status === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const added = (all: readonly Counts[]): Counts => {
  const add = (what: keyof Counts) => all.reduce((sum, counts) => sum + counts[what], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
};

function withEarlier(counts: Counts): Counts {
  const file = process.env.TEST_COUNTS;
  if (!file) return counts;
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : NOTHING;
  const all = added([earlier, counts]);
  writeFileSync(file, JSON.stringify(all));
  return all;
}

/** 'N passed, N failed', with the skipped where there are any. */
export const sumOf = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** The steps in a table: name, seconds, and what came of each. */
export function tableOf(steps: readonly Step[]): string {
  const width = Math.max(0, ...steps.map(({ name }) => name.length));
  const line = ({ name, seconds, isOk, ...counts }: Step): string => {
    const { passed, failed, skipped } = counts;
    const said = passed + failed + skipped > 0 ? sumOf(counts) : 'ok';
    return `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${said}`;
  };
  return steps.map(line).join('\n');
}

export class Steps {
  private readonly began = Date.now();
  private readonly folder = mkdtempSync(join(tmpdir(), 'wirelight-test-'));
  private readonly done: Step[] = [];
  private readonly turns = new Turns(text => process.stdout.write(text));

  /** Runs a step; one that throws, or counts a failure, has failed. */
  private async step(name: string, run: (say: Say) => Promise<Counts>): Promise<boolean> {
    const voice = this.turns.begin();
    const begin = Date.now();
    voice.say(`\n== ${name} ==\n`);
    const counts = await run(voice.say).catch(error => {
      voice.say(`${(error as Error).message}\n`);
      return { ...NOTHING, failed: 1 };
    });
    const isOk = counts.failed === 0;
    const seconds = (Date.now() - begin) / 1000;
    voice.say(`-- ${name}: ${isOk ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
    voice.end();
    this.done.push({ name, seconds, isOk, ...counts });
    return isOk;
  }

  /** A step that is not made of tests: it counts as one failure where it throws. */
  check(name: string, run: (say: Say) => Promise<void>): Promise<boolean> {
    return this.step(name, async say => {
      await run(say);
      return NOTHING;
    });
  }

  /** A step that is one of the project's tools. */
  checkTool(name: string, program: Program, args: string[]): Promise<boolean> {
    return this.step(name, async say => ({
      ...NOTHING,
      failed: (await tool(program, args, {}, say)) === 0 ? 0 : 1,
    }));
  }

  /** A step of vitest's. @param more further arguments: names of files, `-t` and a pattern */
  tests(
    name: string,
    config: string,
    more: readonly string[],
    env: Record<string, string> = {},
  ): Promise<boolean> {
    const file = join(this.folder, `${name.replaceAll(/\W+/g, '-')}.json`);
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return this.step(name, async say =>
      countsOf(file, await tool('vitest', ['run', '--config', config, ...reports, ...more], env, say)),
    );
  }

  /** A step that is not run: it counts as one skipped. */
  leaveOut(name: string, why: string): Promise<boolean> {
    return this.step(name, async say => {
      say(`Left out: ${why}.\n`);
      return { ...NOTHING, skipped: 1 };
    });
  }

  /**
   * Prints the table and the sum, and sets the process's exit code. Where TEST_COUNTS names a file, the counts of the
   * runs before that wrote there are added: the last line of several runs covers all.
   */
  end(): void {
    rmSync(this.folder, { recursive: true });
    const failed = this.done.filter(({ isOk }) => !isOk).map(({ name }) => name);
    const all = added(this.done);
    const seconds = (Date.now() - this.began) / 1000;
    console.log(`\n${tableOf([...this.done, { name: 'All', seconds, isOk: failed.length === 0, ...all }])}`);
    console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.');
    console.log(sumOf(withEarlier(all)));
    process.exitCode = failed.length > 0 ? 1 : 0;
  }
}
