// Prints for each article of a file what a corpus of other files relates to it, and how; see --help.
import { recordsIn } from './lines.ts';
import { readArticle, readReport } from './readCase.ts';
import { relatedLines } from './relatedLine.ts';
import { relatedTo, WORDS_ALONE } from './relatedTo.ts';
import { corpusOf } from './storedCorpus.ts';

const given = process.argv.slice(2);
const [articles, ...files] = given.filter(each => each !== WORDS_ALONE);
if (!articles || articles === '--help' || files.length === 0) {
  console.error(
    'Usage: npm run --silent relate -- ARTICLES CORPUS [CORPUS …] [--words-alone]\n' +
      'ARTICLES: JSONL, a case ({id, article, reports}) or a report a line; CORPUS: JSONL of reports, or .gz of it.\n' +
      '--words-alone: without the closer look, which compares by meaning what words leave in doubt.',
  );
  process.exit(articles === '--help' ? 0 : 2);
}

const asked = recordsIn(articles, readArticle);
const corpus = await corpusOf(files.flatMap(path => recordsIn(path, readReport)));
for (const { id, article } of asked) {
  const related = relatedLines(await relatedTo(corpus, article, given.includes(WORDS_ALONE)));
  process.stdout.write(`${JSON.stringify({ id, related })}\n`);
}
corpus.close();
