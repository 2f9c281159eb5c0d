import { AGENCIES } from '../../../src/sources/agencies.ts';
import { importing } from '../sources/files/importing.ts';
import { reportOf } from './arguments.ts';

type Module = Record<string, (...args: never[]) => unknown>;

/** What a text may be in as a file: the readers of all formats are behind importFile. */
const ENVELOPES: ((text: string) => string)[] = [
  text => text,
  text => `<rss><channel><item><title>a</title><description>${text}`,
  text => `<?xml version="1.0"?><nitf><body><body.content><p>${text}</p></body.content></body></nitf>`,
  text => `<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>${text}`,
  text => JSON.stringify({ uri: 'a', headline: text, byline: text, body_text: text, body_html: text }),
  text => JSON.stringify({ id: 'a', outlet: 'a', published: null, paragraphs: [text] }),
  text => `From: a@b.example\r\nSubject: ${text}\r\n\r\n${text}`,
  text => `---\ntitle: a\n---\n${text}`,
  text => `<!doctype html><article><p>a</p><p>${text}</p></article>`,
];

async function importAll(text: string): Promise<void> {
  for (const envelope of ENVELOPES) await importing(envelope(text), { piece: 20_000 });
}

/** How a function is called with a text where its parameters' types do not show it. */
export const CALLS: Record<string, (module: Module, text: string) => unknown> = {
  'background/checks.ts#checkFromContent': ({ checkFromContent: call }, text) =>
    call!({ type: 'page-read', page: { ok: true, article: reportOf(text) } } as never, text as never),
  'background/traceArticle.ts#traceArticle': ({ traceArticle: call }, text) =>
    call!(reportOf(text) as never, [reportOf(`Harbour news. ${text}`, 'b')] as never, AGENCIES as never),
  'background/traceArticle.ts#traceRelated': ({ traceRelated: call }, text) =>
    call!(
      reportOf(text) as never,
      [{ report: reportOf(text, 'b'), kind: 'event', score: 1, p: 1 }] as never,
      AGENCIES as never,
    ),
  'content/meta/credits.ts#creditsOf': ({ creditsOf: call }, text) =>
    call!(
      { creator: text, author: { name: text } } as never,
      {} as never,
      (() => text) as never,
      text as never,
    ),
  'engine/match/story.ts#storyOf': ({ storyOf: call }, text) =>
    call!([
      { id: 'a', published: null, agency: null, text },
      { id: 'b', published: null, agency: 'a', text: `Harbour news. ${text}` },
    ] as never),
  'sources/feeds/opml.ts#writeOpml': ({ writeOpml: call }, text) =>
    call!([{ address: 'https://post.example/', title: text }] as never, text as never),
  'sources/files/importFile.ts#importFile': (_, text) => importAll(text),
  'sources/files/html.ts#pageItems': ({ pageItems: call }, text) =>
    call!(
      text as never,
      null as never,
      { file: 'a', agencies: AGENCIES, readHtml: null, limits: {}, signal: undefined } as never,
    ),
  'sources/files/text.ts#imported': ({ imported: call }, text) =>
    call!(
      { ...reportOf(text), depth: 'full' } as never,
      { file: 'a' } as never,
      text as never,
      { file: 'a', agencies: AGENCIES } as never,
    ),
};
