import { textOfFile } from './cases.ts';

/** Ends with a message that names the place, and exit status 2. */
export function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/**
 * The records of a JSONL file, gunzipped where its name ends in .gz; empty lines are skipped. Where the file or a
 * line cannot be read, ends with a message that names file and line, and exit status 2.
 * @param read gives the record of a line, or says what is wrong with it
 */
export function recordsIn<Item extends object>(path: string, read: (line: string) => Item | string): Item[] {
  return textIn(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const record = read(line);
      return typeof record === 'string' ? fail(`${path}:${index + 1}: ${record}`) : [record];
    });
}

function textIn(path: string): string {
  try {
    return textOfFile(path);
  } catch (error) {
    return fail(`${path}: cannot be read (${(error as Error).message})`);
  }
}
