import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src/sources/files/importFile.ts';
import { importing, streamOf, utf8 } from './importing.ts';
import { ourJsonl, PARAGRAPHS, plain, rss, SAMPLES, TITLE } from './samples.ts';

const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
const utf16 = (text: string, isBig: boolean, mark: boolean) => {
  const units = [...(mark ? `\ufeff${text}` : text)].map(char => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap(unit => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
/** "Café – “naïve”" as windows-1252 writes it: the dash and the quotation marks are not in ISO-8859-1. */
const WINDOWS = 'Caf\xe9 \x96 \x93na\xefve\x94';
const WORDS = 'Café – “naïve”';
const feed = (title: string, encoding: string) =>
  `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><rss><channel><title>x</title><item><title>${title}</title></item></channel></rss>`;
const titleOf = async (bytes: Uint8Array) => (await importing(bytes)).reports[0]?.report.title;

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(feed(WORDS, 'UTF-8'))],
    ['UTF-8 with a mark', utf8(`\ufeff${feed(WORDS, 'UTF-8')}`)],
    ['UTF-8 with a mark and another declaration', utf8(`\ufeff${feed(WORDS, 'ISO-8859-1')}`)],
    ['UTF-16 little-endian with a mark', utf16(feed(WORDS, 'UTF-16'), false, true)],
    ['UTF-16 big-endian with a mark', utf16(feed(WORDS, 'UTF-16'), true, true)],
    ['UTF-16 little-endian without a mark', utf16(feed(WORDS, 'UTF-16'), false, false)],
    ['UTF-16 big-endian without a mark', utf16(feed(WORDS, 'UTF-16'), true, false)],
    ['windows-1252, declared', latin(feed(WINDOWS, 'windows-1252'))],
    ['windows-1252, declared as ISO-8859-1', latin(feed(WINDOWS, 'ISO-8859-1'))],
    ['windows-1252, not declared', latin(feed(WINDOWS, ''))],
    ['windows-1252, with an encoding nobody knows', latin(feed(WINDOWS, 'x-nobody'))],
    ['UTF-8 that declares UTF-16', utf8(feed(WORDS, 'UTF-16'))],
  ])('%s', async (_, bytes) => {
    expect(await titleOf(bytes)).toBe(WORDS);
  });

  it('recognises a plain text by all of it, however late its first accent', async () => {
    const late = `${TITLE}\n\n${'The ferry was raised at high water. '.repeat(5_000)}\n\n${WINDOWS}`;
    const { reports } = await importing(latin(late));
    expect(reports[0]!.report.paragraphs.at(-1)).toBe(WORDS);
  });

  it('a saved page that declares its own', async () => {
    const page = `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><article><h1>${WINDOWS}</h1><p>Text.</p></article></body></html>`;
    expect(await titleOf(latin(page))).toBe(WORDS);
  });
});

describe('archives', () => {
  const zipped = zipSync({
    'folder/': new Uint8Array(0),
    'folder/feed': utf8(rss),
    '__MACOSX/._feed': utf8('junk'),
    'lines.gz': gzipSync(utf8(ourJsonl)),
    'photo.jpg': Uint8Array.from({ length: 500 }, (_, i) => (i * 97) % 256),
    text: [utf8(plain), { level: 0 }],
    'inner.zip': zipSync({ 'a.json': utf8(SAMPLES.ninjs1!) }),
  });

  it('reads what is in them, by content, each with its place', async () => {
    const { reports, problems } = await importing(zipped, { name: 'all.zip' });
    expect(reports.map(({ place }) => place)).toEqual([
      { file: 'all.zip/folder/feed', item: 1 },
      { file: 'all.zip/folder/feed', item: 2 },
      { file: 'all.zip/folder/feed', item: 3 },
      { file: 'all.zip/lines', line: 1 },
      { file: 'all.zip/lines', line: 2 },
      { file: 'all.zip/text' },
      { file: 'all.zip/inner.zip/a.json' },
    ]);
    expect(problems).toEqual([{ place: { file: 'all.zip/photo.jpg' }, code: 'unknown-format', fields: {} }]);
  });

  it('reads gzip whatever its name', async () => {
    expect((await importing(gzipSync(utf8(rss)), { name: 'feed.xml' })).reports).toHaveLength(3);
  });

  it('keeps what came before an archive breaks off', async () => {
    const { reports, problems } = await importing(zipped.slice(0, 2_500));
    expect(reports.length + problems.length).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toContain('broken-archive');
    const gzip = gzipSync(utf8(`${ourJsonl}\n`.repeat(500)));
    const half = await importing(gzip.slice(0, gzip.length - 10));
    expect(half.reports.length).toBeGreaterThan(900);
    expect(half.problems.map(({ code }) => code)).toEqual(['broken-archive']);
  });

  it('reports a compression it cannot read, and reads the rest', async () => {
    const strange = zipSync({ a: utf8(rss), b: utf8(rss) });
    const directory = strange.findIndex(
      (_, at) => String.fromCharCode(...strange.slice(at, at + 4)) === 'PK\x01\x02',
    );
    strange[8] = 12;
    strange[directory + 10] = 12;
    const { reports, problems } = await importing(strange, { name: 'z' });
    expect(problems).toEqual([{ place: { file: 'z/a' }, code: 'unsupported-compression', fields: {} }]);
    expect(reports.map(({ place }) => place.file)).toEqual(['z/b', 'z/b', 'z/b']);
  });
});

describe('limits', () => {
  const zeros = new Uint8Array(5e6).fill(97);

  it('stops a ZIP bomb and a gzip bomb', async () => {
    for (const bomb of [zipSync({ a: zeros, b: utf8(rss) }), gzipSync(zeros)]) {
      expect(bomb.length).toBeLessThan(100_000);
      const { reports, problems } = await importing(bomb, { limits: { inflated: 1e6 } });
      expect(reports).toEqual([]);
      expect(problems[0]).toMatchObject({ code: 'too-large', fields: { limit: 1e6 } });
    }
  });

  it('stops an archive in an archive in an archive', async () => {
    const nested = [1, 2, 3, 4, 5].reduce(bytes => zipSync({ z: bytes }), utf8(rss));
    const { reports, problems } = await importing(nested);
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('stops at too many files, and keeps those before', async () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`f${i}`, utf8(`${i}${plain}`)])),
    );
    const { reports, problems } = await importing(many, { limits: { entries: 4 } });
    expect(reports).toHaveLength(4);
    expect(problems.map(({ code }) => code)).toEqual(['too-many']);
  });

  it('refuses a text that must be read whole and is too long', async () => {
    const { problems } = await importing('word '.repeat(50_000), { limits: { whole: 100_000 } });
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('never expands an entity: an XML bomb stays as it is written', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i + 1} "${`&b${i};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY b0 "boom"><!ENTITY ext SYSTEM "file:///etc/passwd">${levels}]><rss><channel><title>x</title><item><title>&b9; &ext;</title><link>https://b.example/1</link></item></channel></rss>`;
    const { reports } = await importing(bomb);
    expect(reports[0]!.report.title).toBe('&b9; &ext;');
  });

  it('leaves XML that is nested without end, and reads wide XML', async () => {
    const deep = await importing(`<rss><channel><item><title>a</title></item>${'<x>'.repeat(20_000)}`);
    expect(deep.reports).toHaveLength(1);
    expect(deep.problems.map(({ code }) => code)).toEqual(['too-deep']);
    const wide = `<rss><channel>${'<x/>'.repeat(60_000)}<item><title>a</title></item></channel></rss>`;
    expect((await importing(wide, { piece: 60_000 })).reports).toHaveLength(1);
  });

  it('drops an item that is too large and goes on', async () => {
    const large = `<item><title>${'word '.repeat(1_200_000)}</title></item>`;
    const feed = `<rss><channel>${large}<item><title>a</title></item></channel></rss>`;
    const { reports, problems } = await importing(feed, { piece: 100_000 });
    expect(reports.map(({ report }) => report.title)).toEqual(['a']);
    expect(problems).toMatchObject([{ place: { item: 1 }, code: 'too-large' }]);
  });

  it('reads line by line: memory does not grow with the file, and cancelling stops it', async () => {
    const controller = new AbortController();
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(stream) {
        pulled++;
        stream.enqueue(utf8(`${JSON.stringify({ id: `${pulled}`, outlet: 'x', paragraphs: ['Text.'] })}\n`));
      },
    });
    const seen: string[] = [];
    const read = async () => {
      for await (const item of importFile(
        { name: 'endless', stream },
        { agencies: [], signal: controller.signal },
      )) {
        if ('report' in item) seen.push(item.report.id);
        if (seen.length === 5_000) controller.abort();
      }
    };
    await expect(read()).rejects.toThrow(/abort/i);
    expect(seen).toHaveLength(5_000);
    expect(pulled).toBeLessThan(6_000);
  });

  it('keeps no more of an archive than its files are asked for', async () => {
    const file = { name: 'z', stream: streamOf(zipSync({ a: utf8(rss), b: utf8(rss) })) };
    for await (const item of importFile(file, { agencies: [] })) {
      expect(item).toHaveProperty('report');
      break;
    }
    expect(PARAGRAPHS.length).toBe(6);
  });
});
