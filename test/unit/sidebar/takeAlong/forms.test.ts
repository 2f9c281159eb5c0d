import fc from 'fast-check';
import { Window } from 'happy-dom';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import type { TraceDocument } from '../../../../src/sidebar/takeAlong/document.ts';
import { escaped, htmlOf } from '../../../../src/sidebar/takeAlong/html.ts';
import { jsonOf } from '../../../../src/sidebar/takeAlong/json.ts';
import { markdownOf, plain } from '../../../../src/sidebar/takeAlong/markdown.ts';
import { related, tracedOf } from '../traced.ts';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const trace = (text: string): TraceDocument => ({
  language: 'en',
  direction: 'ltr',
  title: text,
  about: text,
  url: 'https://harbour.example/a?b="c"',
  summary: text,
  shares: [{ label: 'copied', name: 'Copied', percent: '40%' }],
  corrected: text,
  credit: text,
  compared: text,
  passagesHeading: 'Passages',
  passages: [
    {
      label: 'copied',
      kind: 'Copied',
      text,
      sources: [{ name: text, title: text, url: 'https://x.example/', published: '10:00' }],
      notes: [text],
    },
  ],
  sections: [{ heading: 'What differs', items: [{ text, from: text }] }],
  reportsHeading: 'Reports',
  reports: [{ name: text, title: null, url: null, published: null }],
  made: text,
});

test('the HTML page runs nothing, loads nothing and shows the text letter by letter', () => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } } as never);
  document.write(htmlOf(trace(EVIL)));
  expect(document.querySelectorAll('script, img, iframe, link, [onerror]')).toHaveLength(0);
  expect(document.querySelector('h1')?.textContent).toBe(EVIL);
  expect(document.querySelector('ol .text')?.textContent).toBe(EVIL);
  expect(document.title).toBe(EVIL);
});

test('escaped text holds no mark of HTML', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('Markdown shows text letter by letter, on one line', () => {
  expect(plain('*a* _b_ [c](d) `e` <f> #g')).toBe('\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\<f\\> \\#g');
  expect(plain('1. one\n- two')).toBe('1\\. one - two');
  expect(plain('- two')).toBe('\\- two');
  expect(markdownOf(trace('[x](javascript:alert) <b>'))).not.toMatch(/(?<!\\)\[x|(?<!\\)<b/);
});

/** Every kind of token in a Markdown text, the inner ones too. */
function kindsIn(markdown: string): Set<string> {
  const kinds = new Set<string>();
  marked.walkTokens(marked.lexer(markdown), ({ type }) => void kinds.add(type));
  return kinds;
}

test.each([
  '![a picture](https://tracker.example/p.png)',
  '![a][b]\n\n[b]: https://tracker.example/p.png',
  '<img src="https://tracker.example/p.png">',
  'Look![x](https://tracker.example)',
  '\\![a](https://tracker.example/p.png)',
])('Markdown loads no picture and holds no HTML, whatever a title says: %s', evil => {
  for (const text of [evil, `${evil}!`, `!${evil}`]) {
    const kinds = kindsIn(markdownOf(trace(text)));
    expect(kinds).not.toContain('image');
    expect(kinds).not.toContain('html');
  }
  expect(kindsIn(evil.replace(/^\\/, '')), 'as it is it would').toSatisfy(
    (kinds: Set<string>) => kinds.has('image') || kinds.has('html') || kinds.has('link'),
  );
});

test('notes are with their passage, in Markdown and HTML', () => {
  const given = trace('Twelve boats came.');
  given.passages[0]!.notes = ['Note: <b>ask the harbour</b>'];
  expect(markdownOf(given)).toMatch(/^- \*\*Copied.*\n {2}- Note: \\<b\\>ask the harbour/m);
  expect(htmlOf(given)).toContain('Note: &lt;b&gt;ask the harbour');
});

test('Markdown has every part', () => {
  const text = markdownOf(trace('Twelve boats came.'));
  for (const part of [
    '# Twelve boats',
    '## Passages',
    '**Copied**',
    '## What differs',
    '## Reports',
    '- 40% Copied',
  ])
    expect(text).toContain(part);
});

test('JSON holds the article and what was found in it, and no tab', () => {
  const state = tracedOf([{ text: 'One boat.', label: 'unique' }], [related('a', null)]);
  const value = JSON.parse(jsonOf(state, new Date('2026-03-01T10:00:00Z')));
  expect(value).toMatchObject({
    format: 'wirelight-trace',
    version: 1,
    made: '2026-03-01T10:00:00.000Z',
    article: state.article,
    trace: state.trace,
  });
  expect(value).not.toHaveProperty('key');
});
