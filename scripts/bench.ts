/**
 * `npm run bench -- [SUBJECT …]`: measures how fast Wirelight is and prints one JSON line a figure. A subject is a file
 * of scripts/bench that gives its figures one by one; without an argument every subject is measured.
 */
import { parseArgs } from 'node:util';
import type { Subject } from './bench/figure.ts';

const SUBJECTS: Record<string, () => Promise<Subject>> = {
  engine: async () => (await import('./bench/engine.ts')).engine,
  corpus: async () => (await import('./bench/corpus.ts')).corpus,
  sidebar: async () => (await import('./bench/sidebar.ts')).sidebar,
  reading: async () => (await import('./bench/reading.ts')).reading,
  shared: async () => (await import('./bench/shared.ts')).shared,
};

const { positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string' }, browser: { type: 'string' } },
});
const unknown = wanted.find(name => !(name in SUBJECTS));
if (unknown !== undefined) {
  console.error(
    `There is no subject '${unknown}' to measure; there are: ${Object.keys(SUBJECTS).join(', ')}.`,
  );
  process.exit(2);
}

for (const name of wanted.length > 0 ? wanted : Object.keys(SUBJECTS)) {
  const subject = await SUBJECTS[name]!();
  for await (const figure of subject()) console.log(JSON.stringify(figure));
}
