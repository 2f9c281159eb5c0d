/**
 * Fits what is fitted on the data folder, and writes it into the source: the engine's label models, and with `events`
 * (or both where nothing is said) the corpus' event test and its table of common stems.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '../src/engine/types.ts';
import { casesOf, DATA, NEWS, recordsOf } from './cases.ts';
import { commonStems } from './commonStems.ts';
import { EVENT_POOLS, eventLessons } from './eventPairs.ts';
import { fitEvents } from './fitEvents.ts';
import { fitModels, lessonsOf } from './training.ts';

/** The wire reports of 1987 are of other words. */
const SINCE = '2000';

function missing(what: string): never {
  console.error(`No ${what} in ${DATA}. Set WIRELIGHT_DATA to the folder that holds it.`);
  process.exit(2);
}

const write = (path: string, value: object): void =>
  writeFileSync(resolve(import.meta.dirname, '../src', path), `${JSON.stringify(value, null, 2)}\n`);

function labels(): void {
  const cases = NEWS.flatMap(file => casesOf(file) ?? missing(file));
  const models = fitModels(lessonsOf(cases), [...NEWS]);
  write('engine/labels/model.json', models);
  const { sentences, cases: count, events } = models.fitted;
  console.error(`Fitted on ${sentences} sentences of ${count} cases of ${events} events.`);
}

async function events(): Promise<void> {
  const model = fitEvents((await eventLessons()) ?? missing('relate.jsonl or of what it judges'));
  write('corpus/relate/model.json', model);
  console.error(`Fitted on ${model.fitted.pairs} pairs of ${model.fitted.articles} articles.`);
}

/** The event test is fitted with the table: this comes first, and asks for another fit. */
function stems(): void {
  const reports = EVENT_POOLS.flatMap(name => recordsOf<Report>(name) ?? missing(name));
  write('corpus/relate/commonStems.json', commonStems(reports.filter(one => (one.published ?? '') >= SINCE)));
}

const WAYS: Record<string, () => void | Promise<void>> = { labels, stems, events };
const [way] = process.argv.slice(2);
for (const [name, run] of Object.entries(WAYS))
  if (way === name || (way === undefined && name !== 'stems')) await run();
if (way !== undefined && !WAYS[way]) {
  console.error('Usage: npm run fit [-- labels | events | stems]   (labels and events if nothing is said)');
  process.exit(2);
}
process.exit(0);
