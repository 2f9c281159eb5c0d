import type { Report } from '../../src/engine/types.ts';
import { inventedPool, type Pool } from './corpusPool.ts';
import { inventedTexts } from './invented.ts';

const HOUR = 3_600_000;
const WORDS = 800;
const REPORTS = 20;
/** The reports begin with this many sentences of the article: on its event, and most of them in doubt. */
const LEAD = 2;

/** An article of 800 words, and 20 reports of as many on its event. */
export interface Story {
  article: Report;
  reports: Report[];
}

const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

/** Stories that share no word of their own, always the same but for their days: the article's is today. */
export function storiesOf(count: number): Story[] {
  return Array.from({ length: count }, (_, k) => {
    const [first, ...others] = inventedTexts(REPORTS + 1, WORDS, 1000 + k);
    const lead = first!.paragraphs
      .join(' ')
      .split(/(?<=\.) /)
      .slice(0, LEAD)
      .join(' ');
    const reports = others.map((report, i) => ({
      ...report,
      id: `story-${k}-${i}`,
      published: ago(26),
      paragraphs: [lead, ...report.paragraphs],
    }));
    return { article: { ...first!, title: `Story ${k}`, published: ago(2) }, reports };
  });
}

/** What the corpus holds besides: the stories' reports are hidden among others, all of the last month. */
export function poolAround(stories: readonly Story[]): Pool {
  const { stories: others, ...pool } = inventedPool();
  const hidden = stories.flatMap(({ reports }) => reports);
  return {
    ...pool,
    hidden,
    stories: others.map((report, i) => ({ ...report, published: ago(30 + (i % 600)) })),
  };
}

/** An outlet's page with an article between a head, a list of others and a foot. */
export function pageOf({ title, published, paragraphs }: Report): string {
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/${i}">Another story, number ${i}</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${published}"></head>
<body><header><nav><ul>${links.slice(0, 12).join('')}</ul></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></main>
<aside><ul>${links.join('')}</ul></aside><footer><p>All rights reserved.</p></footer></body></html>`;
}
