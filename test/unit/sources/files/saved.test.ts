import { describe, expect, it } from 'vitest';
import { importing } from './importing.ts';

const FIRST =
  'The lighthouse at Senna Point went dark on Friday evening for the first time in forty years, the coast guard said.';
const SECOND = 'A fuse had melted. Keeper Ida Example lit the spare lamp by hand, and no ship was in danger.';
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Lighthouse dark</title></head><body><article><h1>Lighthouse dark – again</h1><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`;

function quotedPrintable(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const chars = bytes.map(byte =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [''];
  for (const char of chars) {
    if (lines.at(-1)!.length + char.length > 73) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines.join('=\r\n');
}

const mhtml = (encoded: string, encoding: string) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/dark\r\nSubject: =?utf-8?Q?Lighthouse=20dark?=\r\nDate: Fri, 6 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multipart--abc----"\r\n\r\n\r\n------Multipart--abc----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://post.example/dark\r\n\r\n${encoded}\r\n------Multipart--abc----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/frame\r\n\r\n<html><body><p>Buy lamps</p></body></html>\r\n------Multipart--abc------\r\n`;

describe('a page that was saved as one file (MHTML)', () => {
  it.each([
    ['quoted-printable', quotedPrintable(page)],
    ['base64', Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['binary', page],
  ])('%s', async (encoding, encoded) => {
    const { reports, problems } = await importing(mhtml(encoded, encoding), { name: 'page.mhtml' });
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.report).toMatchObject({
      id: 'https://post.example/dark',
      url: 'https://post.example/dark',
      title: 'Lighthouse dark – again',
      paragraphs: [FIRST, SECOND],
    });
  });

  it('without an article is reported', async () => {
    const { reports, problems } = await importing(
      mhtml('<html><body><p>nothing</p></body></html>', 'binary'),
    );
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-article' }]);
  });
});

describe('a saved mail', () => {
  const mail = (type: string, body: string) =>
    `Return-Path: <a@wire.example>\nFrom: =?UTF-8?B?U2VubmEgV2lyZQ==?= <desk@wire.example>\nTo: b@post.example\nSubject: Lighthouse dark\nDate: Fri, 6 Mar 2026 10:00:00 +0100\nMessage-ID: <7@wire.example>\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`;

  it.each([
    ['plain', mail('text/plain; charset=utf-8', `${FIRST}\n\n${SECOND}`)],
    ['HTML', mail('text/html', `<p>${FIRST}</p><p>${SECOND}</p>`)],
    [
      'both',
      mail(
        'multipart/alternative; boundary=x',
        `--x\nContent-Type: text/plain\n\n${FIRST}\n\n${SECOND}\n--x\nContent-Type: text/html\n\n<p>no</p>\n--x--`,
      ),
    ],
  ])('%s', async (_, text) => {
    const { reports, problems } = await importing(text, { name: 'a.eml' });
    expect(problems).toEqual([]);
    expect(reports[0]!.report).toMatchObject({
      title: 'Lighthouse dark',
      outlet: 'Senna Wire',
      published: '2026-03-06T10:00:00+01:00',
      paragraphs: [FIRST, SECOND],
    });
  });
});

describe('front matter of clippers', () => {
  const body = `\n# Lighthouse dark\n\n${FIRST}\n\n${SECOND}\n`;
  const known = {
    title: 'Lighthouse dark: again',
    url: 'https://post.example/dark',
    id: 'https://post.example/dark',
    byline: 'Ida Example, Bob Sample',
    published: '2026-03-06',
    paragraphs: [FIRST, SECOND],
  };

  it('Obsidian’s', async () => {
    const matter =
      '---\ntitle: "Lighthouse dark: again"\nsource: "https://post.example/dark?utm_source=x"\nauthor:\n  - "[[Ida Example]]"\n  - "[[People/Bob|Bob Sample]]"\npublished: 2026-03-06\ncreated: 2026-04-01\ndescription: >-\n  In short\ntags:\n  - "clippings"\n---';
    const { reports } = await importing(matter + body, { name: 'clip.md' });
    expect(reports[0]!.report).toMatchObject({ ...known, outlet: 'post.example' });
  });

  it('with a title that is no YAML, and Windows line ends', async () => {
    const matter =
      "---\r\ntitle: Lighthouse dark: again\r\nurl: https://post.example/dark\r\nsite: Senna Post\r\nauthor: 'Ida Example, Bob Sample'\r\ndate: March 6, 2026\r\n---\r\n";
    const { reports } = await importing(matter + body.replaceAll('\n', '\r\n'), { name: 'clip.md' });
    expect(reports[0]!.report).toMatchObject({ ...known, outlet: 'Senna Post' });
  });

  it('never takes the day it was clipped for the day it came out', async () => {
    const { reports } = await importing(
      `---\ntitle: x\ncreated: 2026-04-01\nsaved: 2026-04-01\n---\n${body}`,
    );
    expect(reports[0]!.report.published).toBeNull();
  });

  it('no aliases, and no more than texts', async () => {
    const bomb = `---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\nurl: https://post.example/dark\n---\n${body}`;
    expect((await importing(bomb)).reports[0]!.report).toMatchObject({
      url: 'https://post.example/dark',
      paragraphs: [FIRST, SECOND],
    });
  });
});

describe('plain texts', () => {
  it.each([
    ['short.txt', 'Lighthouse dark', 'no-sentences'],
    ['table.csv', '4;boat;Senna\n5;boat;Lorn', 'no-sentences'],
    ['a.rtf', '{\\rtf1\\ansi The lighthouse went dark on Friday evening.}', 'not-read'],
    ['a.pdf', '%PDF-1.7 The lighthouse went dark on Friday evening.', 'not-read'],
    [
      'nexis.txt',
      `1 of 2 DOCUMENTS\n\nSenna Post\n\nMarch 6, 2026 Friday\n\nLENGTH: 120 words\n\n${FIRST}\n\nLOAD-DATE: March 7, 2026`,
      'not-read',
    ],
    [
      'proquest.txt',
      `Document 1 of 2\n\nLighthouse dark\n\nFull text: ${FIRST}\n\nProQuest document ID: 12345`,
      'not-read',
    ],
  ])('%s is told with its reason', async (name, text, code) => {
    const { reports, problems } = await importing(text, { name });
    expect(reports).toEqual([]);
    expect(problems.map(one => one.code)).toEqual([code]);
  });

  it.each([
    ['short, with a sentence', 'The lamp was lit again.'],
    ['without a full stop', `${'and then the keeper climbed up to the lamp '.repeat(8)}\nand then came down`],
  ])('%s', async (_, text) => {
    expect((await importing(text, { name: 'a.txt' })).reports).toHaveLength(1);
  });

  it('whose lines were broken to a width are joined', async () => {
    const wrapped = `Lighthouse dark\n\n${FIRST.replace('evening ', 'evening\n').replace('years, ', 'years,\n')}\n\n${SECOND.replace('lit ', 'lit\n')}`;
    expect((await importing(wrapped)).reports[0]!.report).toMatchObject({
      title: 'Lighthouse dark',
      paragraphs: [FIRST, SECOND],
    });
    const withIndents = `    ${FIRST.replace('evening ', 'evening\n').replace('years, ', 'years,\n')}\n    ${SECOND.replace('lit ', 'lit\n')}`;
    expect((await importing(withIndents)).reports[0]!.report.paragraphs).toEqual([FIRST, SECOND]);
    const withNeither = `${FIRST.replace('evening ', 'evening\n').replace('years, ', 'years,\n')}\n${SECOND.replace('lit ', 'lit\n')}`;
    expect((await importing(withNeither)).reports[0]!.report.paragraphs).toEqual([FIRST, SECOND]);
  });
});
