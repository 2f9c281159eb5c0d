// Traces each case of a JSONL file (gzipped where its name ends in .gz) and prints a line for each; see --help.
import { traceArticle } from '../src/background/traceArticle.ts';
import type { Report } from '../src/engine/types.ts';
import { AGENCIES } from '../src/sources/agencies.ts';
import { textOfFile } from './cases.ts';
import { readCase } from './readCase.ts';

const [path] = process.argv.slice(2);
if (!path || path === '--help') {
  console.error('Usage: npm run --silent trace -- CASES    (JSONL, a case a line: {id, article, reports})');
  process.exit(path ? 0 : 2);
}

/** Ends with a message that names the file and line, and exit status 2. */
function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function text(): string {
  try {
    return textOfFile(path!);
  } catch (error) {
    return fail(`${path}: cannot be read (${(error as Error).message})`);
  }
}

/** The line of a case: what the format of the command holds, whatever more the engine finds. */
function traced(id: string, article: Report, reports: Report[]): string {
  const { passages, blocks, differences, omitted, credit, shares } = traceArticle(article, reports, AGENCIES);
  return JSON.stringify({ id, passages, blocks, differences, omitted, credit, shares });
}

let out = '';
text()
  .split('\n')
  .forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readCase(line);
    if (typeof read === 'string') fail(`${path}:${index + 1}: ${read}`);
    out += `${traced(read.id, read.article, read.reports)}\n`;
    if (out.length > 1 << 20) flush();
  });
flush();

function flush(): void {
  process.stdout.write(out);
  out = '';
}
