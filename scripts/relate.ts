// Prints for each article of a file what a corpus of other files relates to it, and how; see --help.
import { recordsIn } from './lines.ts';
import { readArticle, readReport } from './readCase.ts';
import { relatedLines } from './relatedLine.ts';
import { corpusOf } from './storedCorpus.ts';

const [articles, ...files] = process.argv.slice(2);
if (!articles || articles === '--help' || files.length === 0) {
  console.error(
    'Usage: npm run --silent relate -- ARTICLES CORPUS [CORPUS …]\n' +
      'ARTICLES: JSONL, a case ({id, article, reports}) or a report a line; CORPUS: JSONL of reports, or .gz of it.',
  );
  process.exit(articles === '--help' ? 0 : 2);
}

const asked = recordsIn(articles, readArticle);
const corpus = await corpusOf(files.flatMap(path => recordsIn(path, readReport)));
for (const { id, article } of asked) {
  const related = relatedLines(await corpus.related(article));
  process.stdout.write(`${JSON.stringify({ id, related })}\n`);
}
corpus.close();
