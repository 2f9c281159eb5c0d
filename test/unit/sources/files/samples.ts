/** Files as they come in the world, about a story that never happened. */

const BODY = [
  'The ferry Heron ran aground on the Lorn sandbank on Sunday evening with 61 people aboard, the harbour office said.',
  'Nobody was hurt. Tugs pulled the ship free at high water shortly before midnight, and it reached Wakana under its own power.',
  'The operator said that the pilot had been led astray by a buoy that had drifted half a mile in the storm of the night before.',
  'An inquiry was opened. Passengers were given blankets, soup and, on Monday morning, their money back, a spokesman said.',
  'The Heron had last been docked in March, when its rudder was replaced after a collision with a barge in the inner harbour.',
  'Harbour master Ada Example told a local radio station that the sandbank had moved by two hundred metres since the last survey.',
];
export const PARAGRAPHS: readonly string[] = BODY;
export const TITLE = 'Ferry runs aground off Lorn, nobody hurt';
const html = BODY.map(text => `<p>${text.replaceAll('&', '&amp;')}</p>`).join('\n');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const ourJsonl = [
  {
    id: 'a1',
    outlet: 'Lorn Post',
    agency: null,
    title: TITLE,
    published: '2026-05-03T20:00:00Z',
    paragraphs: BODY,
  },
  { id: 'a2', outlet: 'Wire', agency: 'ap', published: null, paragraphs: BODY.slice(0, 2) },
]
  .map(report => JSON.stringify(report))
  .join('\n');

export const rss = `<?xml version="1.0" encoding="UTF-8"?>
<!-- generated -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
 <title>Lorn Post &amp; Mail</title><link>https://post.example/</link><description>News</description>
 <atom:link href="https://post.example/feed" rel="self" type="application/rss+xml"/>
 <image><title>Logo</title><url>https://post.example/logo.png</url><link>https://post.example/</link></image>
 <item>
  <title><![CDATA[${TITLE}]]></title>
  <link>https://post.example/ferry?utm_source=rss&amp;id=7</link>
  <guid isPermaLink="false">post-7</guid>
  <dc:creator><![CDATA[By The Associated Press]]></dc:creator>
  <pubDate>Sun, 03 May 2026 22:15:00 +0200</pubDate>
  <media:content url="https://post.example/f.jpg"><media:title>Not the title</media:title></media:content>
  <description>The ferry Heron ran aground…</description>
  <content:encoded><![CDATA[<figure><img src="f.jpg"><figcaption>The Heron. Photo: Getty</figcaption></figure>${html}<script>x()</script>]]></content:encoded>
 </item>
 <item>
  <title>Market: caf&#233;s &amp;amp; bars open late</title>
  <link>/market</link>
  <pubDate>Mon, 4 May 26 09:00 EST</pubDate>
  <description>${escaped('<p>Cafés and bars may stay open late in summer. <a href="/market">Read more</a></p>')}</description>
 </item>
 <item><title>Only a headline</title><guid>https://post.example/headline</guid></item>
</channel></rss>`;

export const atom = `<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml" xml:base="https://atom.example/">
 <a:title type="html">Lorn &lt;b&gt;Gazette&lt;/b&gt;</a:title>
 <a:link rel="self" href="/feed.atom"/><a:link href="/"/>
 <a:author><a:name>Ann Example</a:name></a:author>
 <a:entry>
  <a:id>tag:atom.example,2026:1</a:id>
  <a:title>${TITLE}</a:title>
  <a:link rel="alternate" type="text/html" href="ferry.html"/>
  <a:updated>2026-05-04T08:00:00Z</a:updated><a:published>2026-05-03T20:15:00.5Z</a:published>
  <a:content type="xhtml"><x:div>${BODY.map(text => `<x:p>${text}</x:p>`).join('')}</x:div></a:content>
 </a:entry>
 <a:entry>
  <a:id>tag:atom.example,2026:2</a:id>
  <a:title type="text">A summary</a:title>
  <a:author><a:name>Bob Sample</a:name></a:author>
  <a:updated>2026-05-04T08:00:00Z</a:updated>
  <a:summary>The harbour is closed until Tuesday.</a:summary>
 </a:entry>
</a:feed>`;

export const jsonFeed = JSON.stringify(
  {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lorn Journal',
    home_page_url: 'https://journal.example/',
    authors: [{ name: 'Journal staff' }],
    items: [
      {
        id: '1',
        url: 'https://journal.example/1#top',
        title: TITLE,
        content_html: html,
        date_published: '2026-05-03T20:20:00Z',
        authors: [{ name: 'Ann Example' }, { name: 'AFP' }],
      },
      { id: 2, content_text: BODY.join('\n\n') },
      { id: '3', url: 'https://journal.example/3', title: 'Short', summary: 'In short.' },
      'no item',
    ],
  },
  null,
  2,
);

export const ninjs1 = JSON.stringify({
  uri: 'urn:newsml:wire.example:20260503:1',
  type: 'text',
  versioncreated: '2026-05-03T20:01:00Z',
  firstcreated: '2026-05-03T19:00:00Z',
  copyrightholder: 'AFP',
  usageterms: 'For subscribers',
  byline: 'Ann Example',
  headline: TITLE,
  body_text: BODY.join(' '),
  body_xhtml: `<section>${html}</section>`,
});

export const ninjs2 = JSON.stringify({
  standard: { name: 'ninjs', version: '2.0' },
  uri: 'urn:newsml:wire.example:20260503:2',
  versioncreated: '2026-05-03T20:02:00+02:00',
  infosources: [{ name: 'dpa' }],
  by: 'Von Ann Example, dpa',
  headlines: [
    { value: 'Slug', role: 'slug' },
    { value: TITLE, role: 'main' },
  ],
  bodies: [{ role: 'html', contenttype: 'text/html', value: html }],
});

export const ninjs3 = JSON.stringify({
  uri: 'urn:newsml:wire.example:20260503:3',
  versionCreated: '2026-05-03T20:03:00Z',
  pubStatus: 'usable',
  infoSources: [{ name: 'Reuters' }],
  headlines: [{ value: TITLE }],
  bodies: [
    { role: 'main', contentType: 'text/plain', value: BODY.join('\n\n') },
    { role: 'rich', contentType: 'application/xhtml+xml', value: html },
  ],
});

const newsItem = (guid: string, rest: string) => `
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" standard="NewsML-G2" xml:lang="en">
 <rightsInfo><copyrightHolder literal="The Associated Press"/><usageTerms>Not for resale</usageTerms></rightsInfo>
 <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AP"/>
  <versionCreated>2026-05-03T20:04:00Z</versionCreated>${rest}</newsItem>`;

export const newsmlNitf = `<?xml version="1.0"?>${newsItem(
  'tag:wire.example,2026:nitf',
  `<pubStatus qcode="stat:usable"/></itemMeta>
 <contentMeta><by>By ANN EXAMPLE</by><headline>${TITLE}</headline><infoSource><name>Associated Press</name></infoSource></contentMeta>
 <contentSet><inlineXML contenttype="application/nitf+xml">
  <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>no text</title></head><body>
   <body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By <person>Ann Example</person></byline></body.head>
   <body.content>${html}<media media-type="image"><media-caption>A ship.</media-caption></media></body.content>
  </body></nitf></inlineXML></contentSet>`,
)}`;

export const newsmlMessage = `<?xml version="1.0"?>
<n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/"><n:header><n:sent>2026-05-03T20:05:00Z</n:sent></n:header><n:itemSet>
${newsItem(
  'tag:wire.example,2026:xhtml',
  `<title>${TITLE}</title></itemMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html}</body></html></inlineXML></contentSet>`,
)}
${newsItem(
  'tag:wire.example,2026:data',
  `</itemMeta><contentMeta><headline>${TITLE}</headline></contentMeta>
  <contentSet><inlineData contenttype="text/plain">${BODY.join('\n\n')}</inlineData></contentSet>`,
)}
${newsItem('tag:wire.example,2026:gone', '<pubStatus qcode="stat:canceled"/></itemMeta>')}
${newsItem('tag:wire.example,2026:photo', '</itemMeta><contentSet><remoteContent href="a.jpg"/></contentSet>')}
</n:itemSet></n:newsMessage>`;

export const newsSitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://map.example/ferry</loc><news:news><news:publication><news:name>Lorn Map</news:name>
  <news:language>en</news:language></news:publication><news:publication_date>2026-05-03T20:06Z</news:publication_date>
  <news:title>${TITLE}</news:title></news:news></url>
</urlset>`;

export const markdown = `---
title: "${TITLE}"
author: Ann Example
date: 2026-05-03
url: https://notes.example/ferry
outlet: Lorn Notes
---

## The evening

${BODY[0]} *Really.*

- ${BODY[1]}

> ${BODY[2]}

![a ship](ship.png)

${BODY[3]!.replace('inquiry', '[inquiry](https://notes.example/inquiry)')}
`;

export const plain = `${TITLE}\r\n\r\nLORN (AP) — ${BODY.join('\r\n\r\n')}\r\n`;

export const savedPage = `<!DOCTYPE html>
<!-- saved from url=(0030)https://page.example/ferry -->
<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${html}</article></body></html>`;

export const nitf = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf><head><title>${TITLE}</title><docdata><doc-id id-string="W-7" regsrc="W"/><date.issue norm="20260503T200400Z"/></docdata></head>
 <body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By Ann Example</byline><distributor>AFP</distributor></body.head>
 <body.content>${html}</body.content></body></nitf>`;

const newsItem1 = (no: number) => `
<NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260503</DateId><NewsItemId>W${no}</NewsItemId>
 <RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:wire.example:20260503:W${no}:1</PublicIdentifier></NewsIdentifier></Identification>
 <NewsManagement><ThisRevisionCreated>20260503T200400Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
 <NewsComponent xml:lang="en"><NewsLines><HeadLine>${TITLE} (${no})</HeadLine><ByLine>Ann Example</ByLine></NewsLines>
  <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>${html}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>`;
export const newsml1 = `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260503T200500Z</DateAndTime></NewsEnvelope>${[1, 2, 3].map(newsItem1).join('')}</NewsML>`;

export const ninjsList = JSON.stringify(
  {
    data: {
      items: [1, 2, 3].map(no => ({ item: { ...JSON.parse(ninjs3), uri: `urn:newsml:wire.example:${no}` } })),
    },
  },
  null,
  1,
);

export const newsApi = JSON.stringify({
  status: 'ok',
  articles: [1, 2, 3].map(no => ({
    source: { id: null, name: 'Lorn Post' },
    title: TITLE,
    url: `https://post.example/${no}`,
    publishedAt: '2026-05-03T20:00:00Z',
    content: `${BODY[0]!.slice(0, 80)}… [+900 chars]`,
  })),
});

export const mhtml = `From: <Saved by Blink>
Snapshot-Content-Location: https://page.example/ferry
Subject: Ferry
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----x----"


------x----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://page.example/ferry

${savedPage.replaceAll('=', '=3D')}
------x------
`;

export const mail = `From: Lorn Wire <desk@wire.example>
Subject: =?utf-8?Q?Ferry_aground?=
Date: Sun, 3 May 2026 20:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${BODY.join('\n\n')}
`;

/** As wires send it: lines of 69 characters, an indent before each paragraph. */
export const wrapped = BODY.map(text => `    ${text}`.replace(/(.{40,69}) /g, '$1\n')).join('\n');

/** Every format by name, as UTF-8 text. */
export const SAMPLES: Record<string, string> = {
  ourJsonl,
  rss,
  atom,
  jsonFeed,
  ninjs1,
  ninjs2,
  ninjs3,
  ninjsList,
  newsApi,
  newsmlNitf,
  newsmlMessage,
  newsml1,
  nitf,
  newsSitemap,
  markdown,
  plain,
  wrapped,
  savedPage,
  mhtml,
  mail,
};
