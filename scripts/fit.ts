// Fits the engine's label models on the labelled news of the data folder and writes src/engine/labels/model.json.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Case, casesOf, DATA, NEWS } from './cases.ts';
import { fitModels, lessonsOf } from './training.ts';

/** The cases of a file; ends the script where it is absent. */
function readCases(file: string): Case[] {
  const found = casesOf(file);
  if (found) return found;
  console.error(`No ${file} in ${DATA}. Set WIRELIGHT_DATA to the folder that holds it.`);
  process.exit(2);
}

const cases = NEWS.flatMap(readCases);
const models = fitModels(lessonsOf(cases), [...NEWS]);
writeFileSync(
  resolve(import.meta.dirname, '../src/engine/labels/model.json'),
  `${JSON.stringify(models, null, 2)}\n`,
);
const { sentences, cases: count, events } = models.fitted;
console.error(`Fitted on ${sentences} sentences of ${count} cases of ${events} events.`);
