import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/sources/dates/readDate.ts';
import { readFeed } from '../../../src/sources/feeds/read.ts';
import { isMarkdown, markdownItem } from '../../../src/sources/formats/markdown.ts';
import { headerText, leavesOf, mimePart } from '../../../src/sources/formats/mime.ts';
import { exportName, isProse } from '../../../src/sources/formats/plain.ts';
import { wholeObjects } from '../../../src/sources/records/brokenJson.ts';
import { linksIn } from '../../../src/sources/xml/pageHead.ts';
import { lineOf, paragraphsOfEither, paragraphsOfText } from '../../../src/sources/xml/paragraphs.ts';
import { importing, utf8 } from './files/importing.ts';

/** Texts that made a reader of theirs slow once, or one like it. Cubic work on 32 kB does not end within a test. */
const SIZE = 32_000;
const TROUBLE = {
  'words without a full stop': 'and then the keeper went up ',
  spaces: ' ',
  'line ends': '\n',
  'indented lines': '\n   ',
  'tags that do not end': '<a ',
  'elements that do not end': '<b>',
  'links that do not end': '<link rel="canonical" href="x" ',
  'comments that do not end': '<!--',
  sections: '<![CDATA[',
  declarations: '<?xml ?>',
  ampersands: '&',
  references: '&#x',
  quotes: '"',
  apostrophes: "it's ",
  brackets: '[a](',
  'nested quotations': '> ',
  braces: '{"a":[',
  stars: '**a ',
  'lines of a header': 'A: b\r\n c\r\n',
  'encoded words': '=?utf-8?Q?a',
  digits: '1 of 2 ',
  ellipses: '... ',
};

const READERS: Record<string, (text: string) => unknown> = {
  readDate,
  lineOf,
  paragraphsOfText,
  wire: text => paragraphsOfEither(text, { wire: true }),
  isProse,
  exportName,
  isMarkdown,
  markdownItem,
  linksIn,
  wholeObjects: text => [...wholeObjects(text)],
  headerText,
  leavesOf: text => leavesOf(mimePart(`Content-Type: multipart/mixed; boundary=x\r\n\r\n${text}`)),
  'a file': text => importing(text, { piece: 20_000 }),
  'an item of a feed': text =>
    importing(`<rss><channel><item><title>a</title><description>${text}`, { piece: 20_000 }),
  'a feed': text =>
    readFeed(new Blob([utf8(text) as Uint8Array<ArrayBuffer>]).stream(), {
      address: 'https://post.example/feed',
      contentType: null,
      agencies: [],
      limits: { bytes: 1e7, items: 500 },
    }),
};

describe.each(Object.entries(READERS))('%s comes to its end with 32 kB of', (_, read) => {
  it.each(Object.entries(TROUBLE))('%s', async (_name, part) => {
    await read(part.repeat(SIZE / part.length));
    await read(`Text. ${part.repeat(SIZE / part.length)} End`);
  });
});

describe('what is held of a text without end', () => {
  /** A stream that repeats a piece for ever, and counts how often it was asked. */
  function endless(start: string, piece: string) {
    const asked = { bytes: 0 };
    const bytes = utf8(piece.repeat(Math.ceil(60_000 / piece.length)));
    let isFirst = true;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(isFirst ? utf8(start) : bytes);
        isFirst = false;
        asked.bytes += bytes.length;
      },
    });
    return { stream, asked };
  }

  it.each([
    ['an attribute', '<rss><channel><item a="', 'x'],
    ['a tag', '<rss><channel><item ', 'a="b" '],
    ['a comment', '<rss><channel><!-- ', 'x '],
    ['a section', '<rss><channel><item><title><![CDATA[', 'x '],
  ])('%s of XML: it is left after ten megabytes', async (_, start, piece) => {
    const { stream, asked } = endless(start, piece);
    const { problems } = await importing(stream);
    expect(problems).toMatchObject([{ code: 'too-large' }]);
    expect(asked.bytes).toBeLessThan(12e6);
  });

  it('a feed whose items never end: it is left once ten thousand are open', async () => {
    const { stream, asked } = endless('<rss><channel>', '<item><title>A boat</title>');
    const { reports, problems } = await importing(stream);
    expect(reports.length).toBeGreaterThan(9_000);
    expect(problems.at(-1)).toMatchObject({ code: 'too-deep' });
    expect(asked.bytes).toBeLessThan(2e6);
  });

  it('a line of JSON: its beginning alone, and the next line is read', async () => {
    const long = utf8(`{"a": "${'x'.repeat(9_000_000)}"}\n`);
    const next = utf8(`${JSON.stringify({ id: '1', outlet: 'x', paragraphs: ['Text.'] })}\n`);
    const { reports, problems } = await importing(
      new Uint8Array([...utf8('{"id": 1}\n'), ...long, ...next]),
      { piece: 60_000 },
    );
    expect(problems.map(({ code, place }) => [place.line, code])).toContainEqual([2, 'too-large']);
    expect(reports.map(({ report }) => report.id)).toEqual(['1']);
  });
});
