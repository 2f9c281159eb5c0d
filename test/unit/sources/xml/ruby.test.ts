import { expect, it } from 'vitest';
import { paragraphsOfHtml } from '../../../../src/sources/xml/paragraphs.ts';

it('leaves the readings of ruby out, and keeps the sentence in one piece', () => {
  const html =
    '<p><ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>の渡し船が<ruby>着<rt>つ</rt></ruby>いた。</p>';
  expect(paragraphsOfHtml(html).paragraphs).toEqual(['港町の渡し船が着いた。']);
});
