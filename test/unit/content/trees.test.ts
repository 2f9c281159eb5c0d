/** Text that is in shadow trees and in frames. */
import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

describe.skipIf(!hasChromium)('an article', { timeout: 120_000 }, () => {
  const chromium = useChromium();
  const texts = prose(8);
  const shadow = (html: string): string =>
    `<story-text></story-text><script>
      document.querySelector('story-text').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)};
    </script>`;
  const frame = (html: string, attributes = ''): string =>
    `<iframe ${attributes} srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`;

  it('in a shadow tree is read, with what is slotted into it where it is shown', async () => {
    const html = articlePage(
      `<article><p>${texts[0]}</p>${shadow(`${paragraphsHtml(texts.slice(1, 4))}<slot></slot>`).replace(
        '></story-text>',
        `><p>${texts[4]}</p></story-text>`,
      )}</article>`,
    );
    expect((await (await chromium.open(html)).article()).paragraphs).toEqual(texts.slice(0, 5));
  });

  it('in a shadow tree is read again when text arrives there', async () => {
    const tab = await chromium.open(articlePage(shadow(`<main>${paragraphsHtml(texts.slice(0, 5))}</main>`)));
    expect((await tab.article()).paragraphs).toEqual(texts.slice(0, 5));
    await tab.page.evaluate(
      html => {
        const root = document.querySelector('story-text')!.shadowRoot!;
        root.querySelector('main')!.insertAdjacentHTML('beforeend', html);
      },
      paragraphsHtml(texts.slice(5)),
    );
    expect((await tab.article(2)).paragraphs).toEqual(texts);
  });

  it('in a frame of the same origin is read where the page has none of its own', async () => {
    const tab = await chromium.open(
      articlePage(
        `<h1>The ferry waits</h1>${frame('<p>An advertisement.</p>')}${frame(paragraphsHtml(texts))}`,
      ),
    );
    const { paragraphs, title } = await tab.article();
    expect(paragraphs).toEqual(texts);
    expect(title).toBe('The ferry waits');
  });

  it('in a frame is not marked: what lies on the page at the same place would be', async () => {
    const tab = await chromium.open(articlePage(`<p>A ferry.</p>${frame(paragraphsHtml(texts))}`));
    const { key } = await tab.article();
    const mark = { start: 0, end: 40, label: 'copied' as const, quote: false, about: ['Copied'] };
    await tab.tell({ type: 'show-marks', key, marks: [mark], look: { isShown: true, colours: {} } });
    await tab.tell({ type: 'show-passage', key, start: 0 });
    expect(await tab.page.evaluate(() => [...CSS.highlights.values()].flatMap(one => [...one]).length)).toBe(
      0,
    );
    expect(await tab.tell({ type: 'which-reading' })).toEqual([{ key }]);
  });

  it('is not looked for in frames where the page has one', async () => {
    const tab = await chromium.open(
      articlePage(
        `<article>${paragraphsHtml(texts.slice(0, 4))}</article>${frame(paragraphsHtml(texts.slice(4)))}`,
      ),
    );
    expect((await tab.article()).paragraphs).toEqual(texts.slice(0, 4));
  });

  it('in a frame that the page may not reach stays unread', async () => {
    const tab = await chromium.open(articlePage(frame(paragraphsHtml(texts), 'sandbox')));
    expect((await tab.reading()).ok).toBe(false);
  });

  it('in a frame is read again when text arrives there', async () => {
    const tab = await chromium.open(articlePage(frame(`<main>${paragraphsHtml(texts.slice(0, 5))}</main>`)));
    expect((await tab.article()).paragraphs).toEqual(texts.slice(0, 5));
    await tab.page.evaluate(
      html => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        inner.querySelector('main')!.insertAdjacentHTML('beforeend', html);
      },
      paragraphsHtml(texts.slice(5)),
    );
    expect((await tab.article(2)).paragraphs).toEqual(texts);
  });
});
