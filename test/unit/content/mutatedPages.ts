/** Pages that are spoilt, each in a way of its own and the same in every run: each must end in an article or a refusal. */
import { afterAll, describe, expect, it } from 'vitest';
import { MUTATIONS, random } from '../sources/files/malformed.ts';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const TEXTS = prose(8);
const declared = (type: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': type, headline: 'The ferry waits', datePublished: '2026-05-03T10:00:00Z', author: [{ '@type': 'Person', name: 'Ida Example' }], articleBody: TEXTS.join(' ') })}</script>`;
const META =
  '<meta property="og:type" content="article"><meta name="author" content="Ida Example"><link rel="canonical" href="/ferry"><meta charset="utf-8">';
const entry = (text: string, i: number): string =>
  `<section><time datetime="2026-05-03T1${i}:00">1${i}:00</time><p>${text}</p></section>`;

const PAGES = {
  article: articlePage(
    `<nav><ul><li><a href="/a">News</a></li></ul></nav><article><h1>The ferry waits</h1><p class="byline">By Ida Example</p>${paragraphsHtml(TEXTS)}<figure><img src="a.jpg"><figcaption>A ferry</figcaption></figure></article><aside><h2>More</h2><a href="/b">Boats</a></aside>`,
    META + declared('NewsArticle'),
  ),
  'live blog': articlePage(
    `<main><h1>The ferry waits</h1>${TEXTS.map(entry).join('')}</main>`,
    declared('LiveBlogPosting'),
  ),
  'one of old': `<table><tr><td><font size=2><b>The ferry waits</b><br><br>${TEXTS.join('<br><br>')}</font><td>&nbsp;</table>`,
  'lists and quotations': articlePage(
    `<div class="content"><h1>The ferry waits</h1><blockquote>${paragraphsHtml(TEXTS.slice(0, 2))}</blockquote><ul>${TEXTS.map(text => `<li>${text}</li>`).join('')}</ul><pre>${TEXTS.join('\n\n')}</pre></div>`,
  ),
};

/** @param count how many in all  @param most ms of the processor's time that reading one may take */
export function readsMutatedPages(count: number, most: number): void {
  const ways = Object.keys(MUTATIONS);
  const all = Object.entries(PAGES).flatMap(([name, html]) => ways.map(how => ({ name, html, how })));
  const seen = { pages: 0, articles: 0, slowest: 0, which: '' };

  describe.skipIf(!hasChromium)(`${count} spoilt pages`, { timeout: 900_000 }, () => {
    const chromium = useChromium();

    it.each(all)('$name that $how', async ({ name, html, how }) => {
      for (let no = 0; no < Math.ceil(count / all.length); no++) {
        const bytes = MUTATIONS[how]!(
          new TextEncoder().encode(html),
          random(no * all.length + ways.indexOf(how) + 1),
        );
        const tab = await chromium.open(new TextDecoder().decode(bytes), { inject: false });
        const cdp = await tab.page.createCDPSession();
        await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
        const spent = async (): Promise<number> => {
          const { metrics } = await cdp.send('Performance.getMetrics');
          return 1_000 * (metrics.find(one => one.name === 'TaskDuration')?.value ?? 0);
        };
        const before = await spent();
        await tab.inject();
        const reading = await tab.reading();
        const ms = (await spent()) - before;
        if (ms > seen.slowest) [seen.slowest, seen.which] = [ms, `${name} that ${how}, no. ${no}`];
        seen.pages++;
        if (reading.ok) seen.articles++;
      }
    });

    it('are read in time, and mostly still articles', () => {
      expect(seen.articles).toBeGreaterThan(seen.pages / 3);
      expect(seen.slowest, seen.which).toBeLessThan(most);
    });

    afterAll(() => {
      const { pages, articles, slowest, which } = seen;
      console.log(
        `${pages} pages, ${articles} of them articles, the slowest took ${Math.round(slowest)} ms: ${which}`,
      );
    });
  });
}
