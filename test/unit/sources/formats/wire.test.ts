import { describe, expect, it } from 'vitest';
import { importing } from '../files/importing.ts';

const FIRST =
  'The lighthouse at Senna Point went dark on Friday evening for the first time in forty years, the coast guard said.';
const SECOND = 'A fuse had melted. Keeper Ida Example lit the spare lamp by hand, and no ship was in danger.';
const P = `<p>${FIRST}</p><p>${SECOND}</p>`;

const only = async (content: string) => {
  const { reports, problems } = await importing(content);
  expect(problems).toEqual([]);
  expect(reports).toHaveLength(1);
  return reports[0]!.report;
};

const g2 = (
  contentSet: string,
  { meta = '<headline>Lighthouse dark</headline>', item = '', name = 'newsItem' } = {},
) =>
  `<?xml version="1.0"?><${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire.example,2026:l1" version="3" standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Senna Wire"/><versionCreated>2026-03-06T19:04:00+01:00</versionCreated><pubStatus qcode="stat:usable"/>${item}</itemMeta><contentMeta>${meta}</contentMeta><contentSet>${contentSet}</contentSet></${name}>`;

describe('NewsML-G2 as agencies send it', () => {
  const escaped = P.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  it.each([
    [
      'data with tags, said to be plain',
      `<inlineData contenttype="text/plain"><![CDATA[\n${P}\n]]></inlineData>`,
    ],
    ['data that is escaped', `<inlineData contenttype="text/html">${escaped}</inlineData>`],
    ['data in CDATA inside XML', `<inlineXML contenttype="text/html"><![CDATA[${P}]]></inlineXML>`],
    [
      'NITF that is escaped',
      `<inlineData contenttype="application/nitf+xml"><![CDATA[<nitf><body><body.content>${P}</body.content></body></nitf>]]></inlineData>`,
    ],
    [
      'plain text with an empty line',
      `<inlineData contenttype="text/plain">${FIRST}\n\n${SECOND}</inlineData>`,
    ],
    [
      'XHTML whose type is misspelt',
      `<inlineXML contenttype="xhtml/xml"><html><body>${P}</body></html></inlineXML>`,
    ],
  ])('%s', async (_, content) => {
    expect((await only(g2(content))).paragraphs).toEqual([FIRST, SECOND]);
  });

  it('keywords, stamps, the headline once more and the editors’ contacts are no paragraphs', async () => {
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><body><header><ul class="slugline"><li>Lights</li></ul><time>06.03.2026</time><p class="genre">Extra</p><h1>Lighthouse dark</h1></header><section class="main">${P}</section><section class="notes"><h2>Notebook</h2><p>Editor: Bob Sample, desk@wire.example</p></section><footer><p>Contacts</p></footer></body></html>`;
    const report = await only(g2(`<inlineXML contenttype="application/xhtml+xml">${html}</inlineXML>`));
    expect(report.paragraphs).toEqual([FIRST, SECOND]);
    const bare = `<html><body><h1>LIGHTHOUSE DARK</h1>${P}<p>ie/bs/cd</p></body></html>`;
    expect((await only(g2(`<inlineXML>${bare}</inlineXML>`))).paragraphs).toEqual([FIRST, SECOND]);
  });

  it('times and keywords inside a sentence are a part of it, and a text that is all header is taken', async () => {
    const sentence =
      '<p>The lamp went out <time>on Friday</time> at <span class="keyword">Senna</span> Point.</p>';
    const report = await only(g2(`<inlineXML><html><body>${sentence}</body></html></inlineXML>`));
    expect(report.paragraphs).toEqual(['The lamp went out on Friday at Senna Point.']);
    const header = await only(g2(`<inlineXML><html><body><header>${P}</header></body></html></inlineXML>`));
    expect(header.paragraphs).toEqual([FIRST, SECOND]);
  });

  it('the words of a byline are separate, and NITF’s own title is taken where no headline is', async () => {
    const nitf = `<nitf><head><title>Lighthouse dark</title></head><body><body.head><byline>By<person>Ida Example</person><byttl>Coast Desk</byttl></byline></body.head><body.content>${P}</body.content></body></nitf>`;
    const report = await only(g2(`<inlineXML>${nitf}</inlineXML>`, { meta: '' }));
    expect(report).toMatchObject({ title: 'Lighthouse dark', byline: 'By Ida Example, Coast Desk' });
  });

  it('AP’s underscore is a dash', async () => {
    const body = '<p>SENNA, Ore. (AP) _ The lighthouse went dark on Friday.</p><p>It was lit again.</p>';
    const report = await only(
      g2(`<inlineXML><nitf><body><body.content>${body}</body.content></body></nitf></inlineXML>`),
    );
    expect(report.credit).toEqual({ agency: 'ap', form: 'dateline', evidence: 'SENNA, Ore. (AP) _' });
  });

  it('lines that were broken to a width are joined: an indent begins a paragraph', async () => {
    const body = `<p>(Adds coast guard, detail)
    * No ship in danger

    By Ida Example
    SENNA, March 6 (Reuters) - The lighthouse at Senna Point went
dark on Friday evening for the first time in forty years, the
coast guard said.
    A fuse had melted. Keeper Ida Example lit the spare lamp by
hand.
</p>`;
    const report = await only(
      g2(`<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML>`),
    );
    expect(report.paragraphs).toEqual([
      '(Adds coast guard, detail)',
      '* No ship in danger',
      'By Ida Example',
      'SENNA, March 6 (Reuters) - The lighthouse at Senna Point went dark on Friday evening for the first time in forty years, the coast guard said.',
      'A fuse had melted. Keeper Ida Example lit the spare lamp by hand.',
    ]);
    expect(report.credit).toMatchObject({ agency: 'reuters', form: 'dateline' });
  });

  it('lines that a program indented all alike are one paragraph', async () => {
    const body = `<p>\n        The lighthouse at Senna Point went dark on Friday evening for\n        the first time in forty years, the coast guard said in a note.\n      </p>`;
    const report = await only(
      g2(`<inlineXML><nitf><body><body.content>${body}</body.content></body></nitf></inlineXML>`),
    );
    expect(report.paragraphs).toHaveLength(1);
  });

  it.each([
    ['a package', g2('', { name: 'packageItem' }), 'package'],
    ['a concept', g2('', { name: 'conceptItem' }), 'not-text'],
    [
      'a picture',
      g2('<remoteContent href="a.jpg"/>', { meta: '<description>The lamp</description>' }).replace(
        'ninat:text',
        'ninat:picture',
      ),
      'not-text',
    ],
    [
      'a withdrawn item',
      g2(`<inlineXML>${P}</inlineXML>`).replace('stat:usable', 'stat:canceled'),
      'withdrawn',
    ],
  ])('%s is told as what it is', async (_, content, code) => {
    const { reports, problems } = await importing(content);
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ place: { item: 1 }, code }]);
  });

  it('an embargo is reported beside the report', async () => {
    const item = '<embargoed>2026-03-07T06:00:00+01:00</embargoed>';
    const { reports, problems } = await importing(
      g2(`<inlineXML><html><body>${P}</body></html></inlineXML>`, { item }),
    );
    expect(reports).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'embargoed', fields: { until: '2026-03-07T06:00:00+01:00' } }]);
  });
});

const NITF = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf><head><title>Lighthouse dark</title><docdata management-status="usable"><doc-id id-string="SW-7" regsrc="SW"/><date.issue norm="20260306T190400+0100"/><doc.copyright holder="Senna Wire" year="2026"/></docdata></head><body><body.head><hedline><hl1>Lighthouse dark</hl1><hl2>LIGHTS</hl2></hedline><byline>By Ida Example</byline><distributor>Senna Wire</distributor><dateline><location>SENNA</location></dateline><abstract><p>In short.</p></abstract></body.head><body.content>${P}</body.content><body.end><tagline>SW ie/bs</tagline></body.end></body></nitf>`;

describe('NITF on its own', () => {
  it('is read with what is around its text', async () => {
    expect(await only(NITF)).toMatchObject({
      id: 'SW:SW-7',
      outlet: 'Senna Wire',
      title: 'Lighthouse dark',
      byline: 'By Ida Example',
      published: '2026-03-06T19:04:00+01:00',
      depth: 'full',
      paragraphs: [FIRST, SECOND],
    });
  });

  it('initials are no byline, and what an agency killed is withdrawn', async () => {
    expect((await only(NITF.replace('By Ida Example', 'ie/bs'))).byline).toBeNull();
    const { problems } = await importing(NITF.replace('usable', 'canceled'));
    expect(problems).toMatchObject([{ code: 'withdrawn' }]);
  });
});

const newsml1 = (components: string, { revision = '2', status = '<Status FormalName="Usable"/>' } = {}) =>
  `<NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260306</DateId><NewsItemId>L7</NewsItemId><RevisionId PreviousRevision="1" Update="N">${revision}</RevisionId><PublicIdentifier>urn:newsml:wire.example:20260306:L7:${revision}</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>${status}<FirstCreated>20260306T180000Z</FirstCreated><ThisRevisionCreated>20260306T180400Z</ThisRevisionCreated></NewsManagement>${components}</NewsItem>`;
const message = (...items: string[]) =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260306T180500Z</DateAndTime></NewsEnvelope>${items.join('')}</NewsML>`;
const lines = `<NewsLines><HeadLine>Lighthouse dark</HeadLine><ByLine>Ida Example</ByLine><DateLine>Senna, March 6 (AFP) -</DateLine><SlugLine>LIGHTS</SlugLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata>`;
const content = (data: string, role = '') =>
  `<NewsComponent>${role && `<Role FormalName="${role}"/>`}<ContentItem><MediaType FormalName="Text"/><DataContent>${data}</DataContent></ContentItem></NewsComponent>`;
const story = (data: string) => `<NewsComponent xml:lang="en">${lines}${content(data)}</NewsComponent>`;

describe('NewsML 1.x', () => {
  it.each([
    ['elements', P],
    ['NITF', `<nitf><body><body.content>${P}</body.content></body></nitf>`],
    [
      'XHTML',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${P}</body></html>`,
    ],
    ['CDATA', `<![CDATA[${P}]]>`],
    ['plain text', `${FIRST}\n\n${SECOND}`],
    [
      'wrapped text',
      `   ${FIRST.replace('evening ', 'evening\n').replace('years, ', 'years,\n')}\n   ${SECOND.replace('lit ', 'lit\n')}`,
    ],
    ['a sign-off behind it', `${P}<p>hh/ph/ts</p>`],
  ])('with its text as %s', async (_, data) => {
    expect(await only(message(newsml1(story(data))))).toMatchObject({
      id: 'urn:newsml:wire.example:20260306:L7',
      revision: 2,
      outlet: 'AFP',
      agency: 'afp',
      title: 'Lighthouse dark',
      byline: 'Ida Example',
      published: '2026-03-06T18:04:00Z',
      paragraphs: [FIRST, SECOND],
    });
  });

  it('puts title, lead and body together, and leaves styles, pictures and captions', async () => {
    const parts =
      content('Lighthouse dark', 'Title') +
      content(FIRST, 'Lead') +
      content(SECOND, 'Body') +
      content('.a {}', 'StyleSheet') +
      content('The lamp. Photo: Bob Sample', 'Caption') +
      '<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>';
    const report = await only(
      message(
        newsml1(`<NewsComponent xml:lang="nl"><NewsComponent>${parts}</NewsComponent></NewsComponent>`),
      ),
    );
    expect(report).toMatchObject({ title: 'Lighthouse dark', paragraphs: [FIRST, SECOND] });
  });

  it('gives a report a language, with ids of their own', async () => {
    const inOther = story('<p>Le phare s’est éteint vendredi soir.</p>')
      .replace('xml:lang="en"', 'xml:lang="fr"')
      .replace('Lighthouse dark', 'Phare éteint');
    const { reports } = await importing(
      message(newsml1(`<NewsComponent>${story(P)}${inOther}</NewsComponent>`)),
    );
    expect(reports.map(({ report }) => [report.id, report.title])).toEqual([
      ['urn:newsml:wire.example:20260306:L7', 'Lighthouse dark'],
      ['urn:newsml:wire.example:20260306:L7#fr', 'Phare éteint'],
    ]);
  });

  it('reads several items of a message, and items inside components', async () => {
    const other = newsml1(story(P)).replaceAll('L7', 'L8');
    const { reports, problems } = await importing(message(newsml1(story(P)), other));
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(2);
    const nested = await importing(message(newsml1(`<NewsComponent>${other}</NewsComponent>`)));
    expect(nested.problems).toEqual([]);
    expect(nested.reports.map(({ report }) => report.id)).toEqual(['urn:newsml:wire.example:20260306:L8']);
  });

  it('reports an embargo, what was withdrawn, other media and packages', async () => {
    const until =
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260307T060000Z</DateAndTime></StatusWillChange>';
    const held = await importing(message(newsml1(story(P), { status: until })));
    expect(held.reports).toHaveLength(1);
    expect(held.problems).toMatchObject([{ code: 'embargoed', fields: { until: '2026-03-07T06:00:00Z' } }]);
    const codeOf = async (item: string) => (await importing(message(item))).problems.map(({ code }) => code);
    expect(await codeOf(newsml1(story(P), { status: '<Status FormalName="Canceled"/>' }))).toEqual([
      'withdrawn',
    ]);
    const photo =
      '<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>';
    expect(await codeOf(newsml1(photo))).toEqual(['not-text']);
    expect(await codeOf(newsml1('<NewsComponent><NewsItemRef NewsItem="urn:x"/></NewsComponent>'))).toEqual([
      'package',
    ]);
  });
});

describe('what is withdrawn has the id under which it was stored', () => {
  const usable = newsml1(story(P));
  it.each([
    ['NewsML-G2', g2(`<inlineXML>${P}</inlineXML>`), 'stat:usable', 'stat:canceled'],
    ['NITF', NITF, 'usable', 'canceled'],
    ['NewsML 1', message(usable), 'FormalName="Usable"', 'FormalName="Canceled"'],
  ])('in %s', async (_, content, from, to) => {
    const { id, revision } = await only(content);
    const { reports, problems } = await importing(content.replace(from, to));
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'withdrawn', fields: { id, ...(revision && { revision }) } }]);
  });
});
