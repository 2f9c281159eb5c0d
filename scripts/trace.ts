// Traces each case of a JSONL file (gzipped where its name ends in .gz) and prints a line for each; see --help.
import { parseArgs } from 'node:util';
import { traceArticle, traceRelated } from '../src/background/traceArticle.ts';
import type { Trace } from '../src/engine/types.ts';
import { AGENCIES } from '../src/sources/agencies.ts';
import { recordsIn } from './lines.ts';
import { type CaseRead, readCase, readReport } from './readCase.ts';
import { relatedLines } from './relatedLine.ts';
import { relatedTo } from './relatedTo.ts';
import { corpusOf } from './storedCorpus.ts';

const USAGE = `Usage: npm run --silent trace -- CASES [--corpus FILE …] [--words-alone]
CASES: JSONL, a case a line: {id, article, reports}. Each is traced against its own reports, or with --corpus against what
a corpus of the files' reports and of all the cases' own finds for it. FILE: JSONL of reports. Gzipped where a name ends in .gz.
--words-alone: without the closer look, which compares by meaning what words leave in doubt.`;

/** The cases' file and the corpora: all that follows --corpus. Null if no trace is asked for like this. */
function asked(): { cases: string; corpora: string[]; isByWordsAlone: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        corpus: { type: 'string', multiple: true },
        help: { type: 'boolean' },
        'words-alone': { type: 'boolean' },
      },
    });
    const [cases, ...more] = positionals;
    const corpora = [...(values.corpus ?? []), ...more];
    return values.help || !cases || (more.length && !values.corpus)
      ? null
      : { cases, corpora, isByWordsAlone: values['words-alone'] ?? false };
  } catch {
    return null;
  }
}

/** The line of a case: what the format of the command holds, whatever more the engine finds. */
const lineOf = (id: string, { quotations, passages, ...found }: Trace) => ({
  id,
  passages: passages.map(({ words, ...passage }) => passage),
  ...found,
});

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function traceAgainst(
  corpora: readonly string[],
  cases: readonly CaseRead[],
  isByWordsAlone: boolean,
): Promise<void> {
  const reports = corpora.flatMap(path => recordsIn(path, readReport));
  const corpus = await corpusOf([...reports, ...cases.flatMap(one => one.reports)]);
  for (const { id, article } of cases) {
    const related = await relatedTo(corpus, article, isByWordsAlone);
    print({
      ...lineOf(id, traceRelated(article, related, AGENCIES, [], { withBlocks: true })),
      related: relatedLines(related),
    });
  }
  corpus.close();
}

const told = asked();
if (!told) {
  console.error(USAGE);
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const cases = recordsIn(told.cases, readCase);
if (told.corpora.length) await traceAgainst(told.corpora, cases, told.isByWordsAlone);
else
  for (const { id, article, reports } of cases)
    print(lineOf(id, traceArticle(article, reports, AGENCIES, [], { withBlocks: true })));
