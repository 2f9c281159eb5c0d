import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/messages.ts';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;

describe.skipIf(!hasChromium)('a part of an article', { timeout: 120_000 }, () => {
  const chromium = useChromium();
  const texts = prose(12);
  const read = async (body: string, head = ''): Promise<ReadArticle> =>
    (await chromium.open(articlePage(body, head))).article();
  const isPartial = async (body: string, head = ''): Promise<boolean> =>
    (await read(body, head)).facts!.partial;

  const teaser = paragraphsHtml(texts.slice(0, 4));
  const whole = paragraphsHtml(texts);
  const wall =
    '<div class="paywall-box"><h2>This story is for readers who pay</h2><p>Choose a plan.</p></div>';

  it.each([
    ['a wall after it', `<article>${teaser}</article>${wall}`, ''],
    ['a wall among it', `<main>${teaser}${wall}</main>`, ''],
    ['fewer words than are declared', `<article>${teaser}</article>`, ld({ wordCount: 900 })],
    ['less text than is declared', `<article>${teaser}</article>`, ld({ articleBody: texts.join(' ') })],
    [
      'a locked text that breaks off',
      `<article>${teaser}<p>${texts[4].slice(0, -1)} …</p></article>`,
      ld({ isAccessibleForFree: 'False' }),
    ],
    ['a button to read on', `<article>${whole}<button>Continue reading</button></article>`, ''],
    [
      'a German prompt',
      `<article>${whole}<p><a href="/abo">Jetzt weiterlesen mit dem Probeabo</a></p></article>`,
      '',
    ],
    ['a French prompt', `<article>${whole}<div>Cet article est réservé aux abonnés.</div></article>`, ''],
    ['a Ukrainian prompt', `<article>${whole}<span>Читати далі</span></article>`, ''],
    ['a Japanese prompt', `<article>${whole}<a href="/x">続きを読む</a></article>`, ''],
    [
      'the rest hidden by a style',
      `<article>${paragraphsHtml(texts.slice(0, 8))}<div class="rest">${paragraphsHtml(texts.slice(8))}</div></article>`,
      '<style>.rest{display:none}</style>',
    ],
  ])('is told by %s', async (_, body, head) => {
    expect(await isPartial(body, head)).toBe(true);
  });

  it.each([
    ['a metered bar beside the whole text', `<article>${whole}</article>${wall}`, ''],
    ['a wall that is not shown', `<article>${teaser}</article><div hidden>${wall}</div>`, ''],
    ['a container named for its wall', `<article class="paywall">${teaser}</article>`, ''],
    ['about as many words as are declared', `<article>${whole}</article>`, ld({ wordCount: 380 })],
    [
      'the whole declared text',
      `<article>${whole}</article>`,
      ld({ articleBody: texts.join(' '), isAccessibleForFree: false }),
    ],
    [
      'links past an advertisement',
      `<article>${teaser}<a href="#more">Continue reading the main story</a><div id="more">${paragraphsHtml(texts.slice(4))}</div></article>`,
      '',
    ],
    [
      'a declared text of other words',
      `<article>${whole}</article>`,
      ld({ articleBody: 'Nothing of what stands on this page is told here, not a word of it.' }),
    ],
  ])('is not told by %s', async (_, body, head) => {
    expect(await isPartial(body, head)).toBe(false);
  });

  it('is without its wall', async () => {
    const { paragraphs } = await read(`<main>${teaser}${wall}</main>`);
    expect(paragraphs).toEqual(texts.slice(0, 4));
  });

  it('has nothing in it that a style hides', async () => {
    const { paragraphs } = await read(
      `<article>${paragraphsHtml(texts.slice(0, 8))}<div class="rest">${paragraphsHtml(texts.slice(8))}</div></article>`,
      '<style>.rest{display:none}</style>',
    );
    expect(paragraphs).toEqual(texts.slice(0, 8));
  });

  it('is read again when the rest arrives', async () => {
    const tab = await chromium.open(
      articlePage(`<article>${teaser}<button>Continue reading</button></article>`, ld({ wordCount: 320 })),
    );
    expect((await tab.article()).facts!.partial).toBe(true);
    await tab.page.evaluate(
      html => {
        document.querySelector('button')!.remove();
        document.querySelector('article')!.insertAdjacentHTML('beforeend', html);
      },
      paragraphsHtml(texts.slice(4)),
    );
    const { paragraphs, facts } = await tab.article(2);
    expect(paragraphs).toEqual(texts);
    expect(facts!.partial).toBe(false);
  });
});
