import { describe, expect, it } from 'vitest';
import { importing } from './importing.ts';
import {
  atom,
  jsonFeed,
  markdown,
  newsmlMessage,
  newsmlNitf,
  newsSitemap,
  ninjs1,
  ninjs2,
  ninjs3,
  ourJsonl,
  PARAGRAPHS,
  plain,
  rss,
  SAMPLES,
  savedPage,
  TITLE,
} from './samples.ts';

const only = async (content: string) => {
  const { reports, problems } = await importing(content);
  expect(problems).toEqual([]);
  expect(reports).toHaveLength(1);
  return reports[0]!.report;
};

describe('importFile, format by format', () => {
  it('reports as JSON lines, as they are', async () => {
    const { reports, problems } = await importing(ourJsonl);
    expect(problems).toEqual([]);
    expect(reports.map(({ report, place }) => [report.id, place.line, report.origin?.from])).toEqual([
      ['a1', 1, 'some-file'],
      ['a2', 2, 'some-file'],
    ]);
    expect(reports[0]!.report.paragraphs).toEqual(PARAGRAPHS);
  });

  it('RSS 2.0 with several namespaces, CDATA and HTML inside', async () => {
    const { reports, problems } = await importing(rss);
    expect(problems).toEqual([]);
    const [full, excerpt, headline] = reports;
    expect(full).toEqual({
      place: { file: 'some-file', item: 1 },
      report: {
        depth: 'full',
        origin: { kind: 'file', from: 'some-file' },
        credit: { agency: 'ap', form: 'byline', evidence: 'By The Associated Press' },
        id: 'https://post.example/ferry?id=7',
        url: 'https://post.example/ferry?id=7',
        outlet: 'Lorn Post & Mail',
        agency: 'ap',
        title: TITLE,
        byline: 'By The Associated Press',
        published: '2026-05-03T22:15:00+02:00',
        paragraphs: PARAGRAPHS,
      },
    });
    expect(excerpt).toMatchObject({
      report: {
        depth: 'excerpt',
        url: 'https://post.example/market',
        title: 'Market: cafés & bars open late',
        published: '2026-05-04T09:00:00-05:00',
        paragraphs: ['Cafés and bars may stay open late in summer. Read more'],
      },
    });
    expect(headline).toMatchObject({
      report: {
        depth: 'headline',
        id: 'https://post.example/headline',
        paragraphs: ['Only a headline'],
        published: null,
      },
    });
  });

  it('Atom 1.0 with prefixes, XHTML and relative addresses', async () => {
    const { reports, problems } = await importing(atom);
    expect(problems).toEqual([]);
    expect(reports[0]).toMatchObject({
      report: {
        depth: 'full',
        id: 'https://atom.example/ferry.html',
        outlet: 'Lorn Gazette',
        byline: 'Ann Example',
        published: '2026-05-03T20:15:00Z',
        paragraphs: PARAGRAPHS,
      },
    });
    expect(reports[1]).toMatchObject({
      report: {
        depth: 'excerpt',
        id: 'tag:atom.example,2026:2',
        byline: 'Bob Sample',
        published: '2026-05-04T08:00:00Z',
      },
    });
  });

  it('JSON Feed, and reports an item that is none', async () => {
    const { reports, problems } = await importing(jsonFeed);
    expect(reports.map(({ report }) => [report.id, report.depth, report.outlet])).toEqual([
      ['https://journal.example/1', 'full', 'Lorn Journal'],
      ['2', 'full', 'Lorn Journal'],
      ['https://journal.example/3', 'excerpt', 'Lorn Journal'],
    ]);
    expect(reports[0]!.report).toMatchObject({ agency: 'afp', paragraphs: PARAGRAPHS });
    expect(problems).toEqual([{ place: { file: 'some-file', item: 4 }, code: 'no-text', fields: {} }]);
  });

  it.each([
    ['1.x', ninjs1, 1, 'afp', '2026-05-03T20:01:00Z'],
    ['2.x', ninjs2, 2, 'dpa', '2026-05-03T20:02:00+02:00'],
    ['3.x', ninjs3, 3, 'reuters', '2026-05-03T20:03:00Z'],
  ])('ninjs %s', async (_, content, number, agency, published) => {
    expect(await only(content)).toMatchObject({
      id: `urn:newsml:wire.example:20260503:${number}`,
      title: TITLE,
      agency,
      published,
      depth: 'full',
      paragraphs: PARAGRAPHS,
    });
  });

  it('ninjs in a list, without what was withdrawn', async () => {
    const gone = { ...JSON.parse(ninjs3), pubStatus: 'canceled' };
    const { reports, problems } = await importing(
      JSON.stringify({ data: { items: [{ item: JSON.parse(ninjs3) }, gone] } }),
    );
    expect(reports).toHaveLength(1);
    const fields = { id: reports[0]!.report.id };
    expect(problems).toEqual([{ place: { file: 'some-file', item: 2 }, code: 'withdrawn', fields }]);
  });

  it('NewsML-G2 with NITF', async () => {
    expect(await only(newsmlNitf)).toMatchObject({
      id: 'tag:wire.example,2026:nitf',
      outlet: 'The Associated Press',
      agency: 'ap',
      title: TITLE,
      byline: 'By ANN EXAMPLE',
      published: '2026-05-03T20:04:00Z',
      paragraphs: PARAGRAPHS,
    });
  });

  it('a NewsML-G2 message of items in XHTML and as data, withdrawn, and without a text', async () => {
    const { reports, problems } = await importing(newsmlMessage);
    expect(reports.map(({ report }) => [report.id, report.paragraphs])).toEqual([
      ['tag:wire.example,2026:xhtml', PARAGRAPHS],
      ['tag:wire.example,2026:data', PARAGRAPHS],
    ]);
    expect(problems.map(({ place, code }) => [place.item, code])).toEqual([
      [3, 'withdrawn'],
      [4, 'no-text'],
    ]);
  });

  it('a news sitemap, of which headlines are known', async () => {
    expect(await only(newsSitemap)).toMatchObject({
      id: 'https://map.example/ferry',
      outlet: 'Lorn Map',
      title: TITLE,
      published: '2026-05-03T20:06:00Z',
      paragraphs: [TITLE],
      depth: 'headline',
    });
  });

  it('Markdown with front matter', async () => {
    const report = await only(markdown);
    expect(report).toMatchObject({
      id: 'https://notes.example/ferry',
      outlet: 'Lorn Notes',
      byline: 'Ann Example',
      published: '2026-05-03',
      title: TITLE,
    });
    expect(report.paragraphs).toEqual([
      'The evening',
      `${PARAGRAPHS[0]} Really.`,
      PARAGRAPHS[1],
      PARAGRAPHS[2],
      PARAGRAPHS[3],
    ]);
  });

  it('plain text with a title, its agency credited', async () => {
    const report = await only(plain);
    expect(report).toMatchObject({ title: TITLE, agency: 'ap', outlet: 'some-file', published: null });
    expect(report.paragraphs).toHaveLength(PARAGRAPHS.length);
    expect(report.id).toMatch(/^text:[0-9a-f]{32}$/);
  });

  it('a saved page, by the function that reads pages', async () => {
    expect(await only(savedPage)).toMatchObject({
      id: 'https://page.example/ferry',
      title: TITLE,
      paragraphs: PARAGRAPHS,
    });
    const without = await importing(savedPage, { readHtml: undefined });
    expect(without.problems.map(({ code }) => code)).toEqual(['needs-page']);
    const list = await importing('<!doctype html><html><body><p>nothing</p></body></html>');
    expect(list.problems.map(({ code }) => code)).toEqual(['not-article']);
  });

  it.each(Object.keys(SAMPLES))('%s twice gives the same ids', async name => {
    const first = await importing(SAMPLES[name]!, { piece: 7 });
    const second = await importing(SAMPLES[name]!, { piece: 5_000, name: 'other name' });
    expect(first.reports.length).toBeGreaterThan(0);
    expect(second.reports.map(({ report }) => report.id)).toEqual(
      first.reports.map(({ report }) => report.id),
    );
    const withName = first.reports.filter(({ report }) => report.outlet !== 'some-file');
    for (const [i, { report }] of withName.entries())
      expect({ ...second.reports[i]!.report, origin: report.origin }).toEqual(report);
  });
});
