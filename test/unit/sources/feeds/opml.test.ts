import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FEEDS, readOpml, writeOpml } from '../../../../src/sources/feeds/opml.ts';

const read = (text: string) => readOpml(new TextEncoder().encode(text));
const opml = (body: string, head = '') => `${head}<opml version="2.0"><head/><body>${body}</body></opml>`;
const outline = (address: string, more = '') => `<outline type="rss" xmlUrl="${address}" ${more}/>`;

describe('a list of feeds', () => {
  it('comes back as it was written', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 30 });
    const link = fc.record({
      address: fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
      title: letters.map(text => text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim()),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(link, { selector: one => new URL(one.address).href, maxLength: 20 }),
        links => {
          const again = read(writeOpml(links, 'My feeds & <others>'))!;
          const wanted = again.links.map(({ address }) => address);
          const kept = links
            .map(({ address, title }) => ({ address, title: title || address }))
            .filter(({ address }) => wanted.includes(address));
          expect(again.links.filter(one => kept.some(({ address }) => address === one.address))).toEqual(
            kept,
          );
          expect(again.links.length + again.left).toBe(links.length);
        },
      ),
    );
  });

  it('is read however deep, with signs as references, each address once', () => {
    const list = read(
      opml(
        `<outline text="News">${outline('https://post.example/feed?a=1&amp;b=2', 'text="Lorn &amp; Post"')}<outline text="Deeper">${outline('https://gazette.example/', 'title="The Gazette" text="other"')}</outline></outline>${outline('https://gazette.example/')}`,
      ),
    );
    expect(list).toEqual({
      links: [
        { address: 'https://post.example/feed?a=1&b=2', title: 'Lorn & Post' },
        { address: 'https://gazette.example/', title: 'The Gazette' },
      ],
      left: 0,
    });
  });

  it('reads lists in other encodings and with other letters of a name', () => {
    const text =
      '<?xml version="1.0" encoding="windows-1252"?><OPML><body><outline XMLURL="https://post.example/" text="Caf\u00e9"/></body></OPML>';
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
    expect(readOpml(bytes)?.links).toEqual([{ address: 'https://post.example/', title: 'Café' }]);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['this machine', 'http://127.0.0.1:9/feed'],
    ['a local network', 'http://192.168.0.1/feed'],
    ['a name of a local network', 'http://router/feed'],
    ['no address', 'feed'],
  ])('leaves out %s', (_, address) => {
    expect(read(opml(outline(address)))).toEqual({ links: [], left: 1 });
  });

  it('takes no password along', () => {
    expect(read(opml(outline('https://me:secret@post.example/feed')))?.links[0]?.address).toBe(
      'https://post.example/feed',
    );
  });

  it('expands no entities, and takes no more than a reader can look through', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>`;
    const one = read(opml(outline('https://post.example/', 'text="&b;"'), bomb))!.links[0]!;
    expect(one.title.length).toBeLessThan(50);
    const many = Array.from({ length: MOST_FEEDS + 7 }, (_, i) => outline(`https://post.example/${i}`)).join(
      '',
    );
    const list = read(opml(many))!;
    expect([list.links.length, list.left]).toEqual([MOST_FEEDS, 7]);
  });

  it('reads what is broken off, or too deep, up to there, and does not read on', () => {
    const first = outline('https://post.example/');
    const folders = (count: number) =>
      `${first}${'<outline text="a">'.repeat(count)}${outline('https://gazette.example/')}`;
    expect(read(opml(folders(50)))?.links).toHaveLength(2);
    expect(read(opml(folders(50)).slice(0, -60))?.links.length).toBeGreaterThanOrEqual(1);
    expect(read(opml(folders(100_000)))?.links).toHaveLength(1);
  });

  it.each(['', '{}', '<rss><channel/></rss>', '<html><outline xmlUrl="https://post.example/"/></html>'])(
    'is none in %j',
    text => {
      expect(read(text)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        readOpml(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string(), text => {
        read(opml(text));
      }),
    );
  });
});
