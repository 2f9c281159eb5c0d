// Fits the engine's label models on the labelled news of the data folder and writes src/engine/labels/model.json.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { casesOf, DATA } from './cases.ts';
import { fitModels, lessonOf } from './training.ts';

const FILE = 'news.jsonl';
const cases = casesOf(FILE);
if (!cases) {
  console.error(`No ${FILE} in ${DATA}. Set WIRELIGHT_DATA to the folder that holds it.`);
  process.exit(2);
}
const models = fitModels(cases.map(lessonOf), [FILE]);
writeFileSync(
  resolve(import.meta.dirname, '../src/engine/labels/model.json'),
  `${JSON.stringify(models, null, 2)}\n`,
);
console.error(`Fitted on ${models.fitted.sentences} sentences of ${models.fitted.cases} cases.`);
