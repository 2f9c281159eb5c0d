/** How good the labels are in other languages than the models were fitted on, on invented news. */
import { trace } from '../src/engine/trace.ts';
import { newsOfLanguages } from '../test/unit/engine/languages/news/index.ts';
import { labelFigures } from './eval/labelFigures.ts';
import * as table from './eval/tables.ts';

/** Prints a line a language. */
export function evalLanguages(): void {
  console.log('\nLanguages: invented news, never fitted on; 66 sentences each');
  console.log(table.LABELS_HEAD);
  for (const [language, cases] of newsOfLanguages) {
    const found = cases.map(({ article, reports }) => trace(article, reports).passages);
    console.log(table.labelsLine(`  ${language}`, labelFigures(cases, found)));
  }
}
