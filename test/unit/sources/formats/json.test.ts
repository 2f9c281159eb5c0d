import { describe, expect, it } from 'vitest';
import { importing } from '../files/importing.ts';

const FIRST =
  'The lighthouse at Senna Point went dark on Friday evening for the first time in forty years, the coast guard said.';
const SECOND = 'A fuse had melted. Keeper Ida Example lit the spare lamp by hand, and no ship was in danger.';
const html = `<p>${FIRST}</p><p>${SECOND}</p>`;
const ninjs = {
  uri: 'urn:newsml:wire.example:2026:1',
  type: 'text',
  versioncreated: '2026-03-06T18:04:00Z',
  headline: 'Lighthouse dark',
  body_html: html,
};
const ap = {
  uri: 'https://wire.example/media/v/content/77aa?qt=abc&et=def',
  altids: { itemid: '77aa' },
  version: 2,
  type: 'text',
  versioncreated: '2026-03-06T18:04:00Z',
  headline: 'Lighthouse dark',
  bylines: [{ by: 'By IDA EXAMPLE', title: 'Associated Press' }],
  provider: 'AP',
  body_nitf: `<block><p>SENNA (AP) — ${FIRST}</p><p>${SECOND}</p></block>`,
  associations: { featuremedia: { uri: 'urn:picture', type: 'picture', headline: 'The lamp' } },
};
const importJson = async (value: unknown) => importing(JSON.stringify(value));

describe('ninjs', () => {
  it.each([
    ['data.item', { api_version: '1.1', data: { meta: {}, item: ap } }],
    ['item', { item: ap }],
    ['a list under item', { item: [ap] }],
    ['data.items[].item', { data: { items: [{ meta: {}, item: ap }] } }],
    ['a bare list', [ap]],
  ])('under %s', async (_, value) => {
    const { reports, problems } = await importJson(value);
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.report).toMatchObject({
      id: 'https://wire.example/media/v/content/77aa',
      agency: 'ap',
      url: null,
      title: 'Lighthouse dark',
      byline: 'By IDA EXAMPLE, Associated Press',
      published: '2026-03-06T18:04:00Z',
      paragraphs: [`SENNA (AP) — ${FIRST}`, SECOND],
      revision: 2,
    });
  });

  it('takes an outlet’s page for the address, and no interface’s', async () => {
    const of = async (uri: string) => (await importJson({ ...ninjs, uri })).reports[0]!.report.url;
    expect(await of('https://outlet.example/coast/article7/lighthouse.html')).toBe(
      'https://outlet.example/coast/article7/lighthouse.html',
    );
    expect(await of('https://api.wire.example/items/7')).toBeNull();
    expect(await of('https://wire.example/api/v2/items/7')).toBeNull();
    expect(await of('urn:newsml:wire.example:2026:7')).toBeNull();
  });

  it('reports packages, pictures, embargoes and what was withheld', async () => {
    const codes = async (more: object) =>
      (await importJson({ ...ninjs, ...more })).problems.map(({ code }) => code);
    expect(await codes({ type: 'composite', body_html: undefined })).toEqual(['package']);
    expect(await codes({ type: 'picture', body_html: undefined, description_text: 'The lamp.' })).toEqual([
      'not-text',
    ]);
    expect(await codes({ pubstatus: 'withheld' })).toEqual(['withdrawn']);
    expect(await codes({ embargoed: '2026-03-07T06:00:00Z' })).toEqual(['embargoed']);
  });
});

describe('articles of news searches', () => {
  it('have their address for an id', async () => {
    const { reports, problems } = await importJson({
      status: 'ok',
      totalResults: 2,
      articles: [
        {
          source: { id: null, name: 'Senna Post' },
          author: 'Ida Example',
          title: 'Lighthouse dark',
          description: FIRST,
          url: 'https://post.example/dark?utm_source=x',
          publishedAt: '2026-03-06T18:04:00Z',
          content: `${FIRST.slice(0, 90)}… [+812 chars]`,
        },
        {
          source: { name: 'Senna Post' },
          title: 'Lit again',
          url: 'https://post.example/lit',
          publishedAt: '2026-03-07T08:00:00Z',
        },
      ],
    });
    expect(problems).toEqual([]);
    expect(reports.map(({ report }) => report)).toMatchObject([
      {
        id: 'https://post.example/dark',
        url: 'https://post.example/dark',
        outlet: 'Senna Post',
        byline: 'Ida Example',
        published: '2026-03-06T18:04:00Z',
        depth: 'excerpt',
        paragraphs: [FIRST],
      },
      { id: 'https://post.example/lit', depth: 'headline', paragraphs: ['Lit again'] },
    ]);
  });

  it('of other interfaces too', async () => {
    const guardian = {
      response: {
        results: [
          {
            id: 'coast/7',
            webUrl: 'https://g.example/coast/7',
            webTitle: 'Lighthouse dark',
            webPublicationDate: '2026-03-06T18:04:00Z',
            fields: { bodyText: `${FIRST}\n\n${SECOND}` },
          },
        ],
      },
    };
    const { reports } = await importJson(guardian);
    expect(reports[0]!.report).toMatchObject({
      id: 'https://g.example/coast/7',
      title: 'Lighthouse dark',
      paragraphs: [FIRST, SECOND],
    });
  });
});

describe('our own reports', () => {
  const report = {
    id: 'a',
    outlet: 'Senna Post',
    agency: null,
    published: '2026-03-06T18:04:00Z',
    paragraphs: [FIRST],
  };

  it.each([
    ['yesterday', null],
    ['2026-02-31', null],
    ['03/04/2026', null],
    ['6 March 2026', '2026-03-06'],
    [1772820240, null],
    ['2026-03-06T18:04:00.250Z', '2026-03-06T18:04:00.250Z'],
  ])('with the date %j come in, undated where it is odd', async (published, expected) => {
    const { reports, problems } = await importJson({ ...report, published });
    expect(problems).toEqual([]);
    expect(reports[0]!.report.published).toBe(expected);
  });

  it('without an id have their address for one', async () => {
    const { reports } = await importJson({ ...report, id: undefined, url: 'https://post.example/dark' });
    expect(reports[0]!.report.id).toBe('https://post.example/dark');
  });

  it('a value of no known kind is not called a report', async () => {
    const { problems } = await importJson({ total: 3, page: 1 });
    expect(problems).toMatchObject([{ code: 'unknown-format' }]);
  });
});

describe('a document that ends too early', () => {
  it('gives the items that are whole', async () => {
    const items = [1, 2, 3].map(no => ({ ...ninjs, uri: `urn:item:${no}`, note: 'a } in "quotes" ]' }));
    const text = JSON.stringify({ meta: { list: [1] }, items }, null, 1);
    const { reports, problems } = await importing(text.slice(0, text.lastIndexOf('versioncreated')));
    expect(reports.map(({ report }) => report.id)).toEqual(['urn:item:1', 'urn:item:2']);
    expect(problems).toMatchObject([{ code: 'cut-short' }]);
  });
});
