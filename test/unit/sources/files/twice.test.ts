/** Every format in every encoding, imported into a corpus twice. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { importing, utf8 } from './importing.ts';
import { SAMPLES } from './samples.ts';

const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
const isWindows = (text: string): boolean => [...text].every(char => WINDOWS.includes(char));
const isLatin = (text: string): boolean => [...text].every(char => char.charCodeAt(0) < 256);
const named = (text: string, encoding: string): string =>
  text
    .replace(/encoding="[^"]*"/, `encoding="${encoding}"`)
    .replace(/charset="[^"]*"/, `charset="${encoding}"`);
const units = (text: string, isBig: boolean): Uint8Array => {
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(codes.flatMap(code => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};

/** The text's bytes; null where the encoding has no signs for it. */
const ENCODINGS: Record<string, (text: string) => Uint8Array | null> = {
  'UTF-8': utf8,
  'UTF-8 with a mark': text => utf8(`\ufeff${text}`),
  'UTF-16 little-endian': text => units(`\ufeff${named(text, 'UTF-16')}`, false),
  'UTF-16 big-endian': text => units(`\ufeff${named(text, 'UTF-16')}`, true),
  'windows-1252': text =>
    isWindows(text)
      ? Uint8Array.from([...named(text, 'windows-1252')].map(char => WINDOWS.indexOf(char)))
      : null,
  'ISO-8859-1': text =>
    isLatin(text) ? Uint8Array.from([...named(text, 'ISO-8859-1')].map(char => char.charCodeAt(0))) : null,
};

let names = 0;
const seen = new Map<string, number>();

describe.each(Object.keys(SAMPLES))('%s', format => {
  // An accent in every report, and nothing that only some encodings have.
  const sample = SAMPLES[format]!.replaceAll(/ferry/gi, 'férry').replaceAll('—', '-').replaceAll('…', '...');
  // What a file does not say of its outlet is the file's name.
  const name = 'Lorn Post';

  it.each(Object.keys(ENCODINGS))(
    'in %s, beside itself in UTF-8, leaves each report once',
    async encoding => {
      const bytes = ENCODINGS[encoding]!(sample);
      if (!bytes) return;
      seen.set(encoding, (seen.get(encoding) ?? 0) + 1);
      const corpus = await openCorpus(`twice-${names++}`, { worksAlone: false });
      const add = async (content: Uint8Array) => {
        const { reports } = await importing(content, { name });
        expect(JSON.stringify(reports)).toContain('férry');
        return corpus.add(
          reports.map(({ report }) => report),
          { skipDuplicates: true },
        );
      };
      const first = await add(bytes);
      const count = await corpus.count();
      expect(first.added).toBeGreaterThan(0);
      for (const again of [bytes, utf8(sample)]) {
        expect(await add(again)).toMatchObject({ added: 0, replaced: 0 });
        expect(await corpus.count()).toBe(count);
      }
      corpus.close();
    },
  );
});

it('most formats were written in each encoding', () => {
  const half = Object.keys(SAMPLES).length / 2;
  for (const encoding of Object.keys(ENCODINGS)) expect(seen.get(encoding), encoding).toBeGreaterThan(half);
});
