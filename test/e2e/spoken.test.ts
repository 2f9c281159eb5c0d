/** The main way in a screen reader: what the article is made of, its passages, one beside its source, the reports. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { flat } from '../tools/page.ts';
import { choose, fillCorpus, type ShownTrace, showView, trace } from '../tools/reader.ts';
import { browserName, useBrowser, useNewsroom } from './session.ts';
import { inside, readAloud, type Spoken } from './spoken.ts';

const LANDMARKS = ['banner', 'navigation', 'main', 'region'];
const CONTROLS = ['button', 'link', 'checkbox', 'combobox', 'searchbox', 'slider', 'switch', 'textbox'];

describe.skipIf(browserName !== 'chrome')('as a screen reader speaks it', () => {
  const session = useBrowser();
  const newsroom = useNewsroom();
  const { ferry } = expected();
  let tab: Tab;
  let sidebar: View;
  let shown: ShownTrace;

  beforeAll(async () => {
    ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
    shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  });

  const find = (all: readonly Spoken[], role: string, name: string | RegExp): Spoken => {
    const found = all.find(
      one => one.role === role && (name instanceof RegExp ? name.test(one.name) : one.name === name),
    );
    if (!found)
      throw new Error(
        `no ${role} '${name}'; there are: ${all.filter(one => one.role === role).map(one => one.name)}`,
      );
    return found;
  };
  const textOf = (all: readonly Spoken[], node: Spoken): string =>
    flat(
      inside(all, node)
        .filter(({ role }) => role === 'StaticText')
        .map(({ name }) => name)
        .join(' '),
    ).replace(/ (?=[.,;:])/g, '');
  const expectNamed = (all: readonly Spoken[]) => {
    for (const { role, name } of all) if (CONTROLS.includes(role)) expect(name, role).not.toBe('');
  };

  test('landmarks and headings lead from what it is made of to its passages, and skip no level', async () => {
    const all = await readAloud(sidebar);
    const landmarks = all.filter(({ role }) => LANDMARKS.includes(role));
    expect(landmarks.map(({ role, name }) => [role, name].filter(Boolean).join(' '))).toEqual([
      'banner',
      'navigation Views',
      'main',
      'region Summary',
      'region Passages',
    ]);
    const headings = all.filter(({ role }) => role === 'heading');
    expect(headings[1].name).toBe(ferry.title);
    const levels = headings.map(({ states }) => Number(states.level));
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
    expectNamed(all);
  });

  test('the summary is a sentence that is spoken again when it changes; the shares are a list', async () => {
    const all = await readAloud(sidebar);
    const summary = inside(all, find(all, 'region', 'Summary'));
    const sentence = summary.find(({ states }) => states.live === 'polite')!;
    expect(textOf(summary, sentence)).toBe(shown.summary);
    const list = find(summary, 'list', '');
    const items = inside(summary, list).filter(({ role }) => role === 'listitem');
    expect(items.map(item => textOf(summary, item))).toEqual(shown.shares);
  });

  test('every passage is a button that says its label, its source and its words', async () => {
    const all = await readAloud(sidebar);
    const items = inside(all, find(all, 'region', 'Passages')).filter(({ states }) => 'expanded' in states);
    const names = items.filter(({ role }) => role === 'button').map(({ name }) => flat(name));
    expect(names).toHaveLength(shown.passages.length);
    shown.passages.forEach(({ label, sources, text }, i) => {
      const kind = { copied: 'Copied', rewritten: 'Rewritten', unique: 'Only here' }[label]!;
      expect(names[i]).toMatch(new RegExp(`^(?:${kind}|Perhaps ${kind.toLowerCase()})`));
      expect(names[i]).toContain(sources);
      expect(names[i].endsWith(flat(text))).toBe(true);
    });
    const strip = find(all, 'slider', 'Place in the article');
    expect(strip.states.valuemax).toBe(shown.passages.length);
  });

  test('a passage that is chosen is followed by both texts, told apart by headings, and the way to the source', async () => {
    const { index, text } = shown.passages[0];
    await choose(sidebar, index);
    await sidebar.waitFor(() => document.querySelector('[data-testid="compare"] blockquote'), [], {
      what: 'the comparison',
    });
    const all = await readAloud(sidebar);
    const button = all.find(({ role, states }) => role === 'button' && states.expanded === true)!;
    expect(button.states.focused).toBe(true);
    const after = all.slice(all.indexOf(button));
    const headings = after.filter(({ role, states }) => role === 'heading' && states.level === 4);
    expect(headings.slice(0, 2).map(({ name }) => name.replace(/ \w+ \d+,.*$/, ''))).toEqual([
      'In this article',
      'Tarrowby News Agency',
    ]);
    const quoted = after.filter(({ role }) => role === 'blockquote');
    expect(textOf(after, quoted[0])).toBe(flat(text));
    const wording = after.find(({ role, name }) => role === 'StaticText' && /^Words that differ/.test(name));
    expect(wording?.name).toBe('Words that differ, here: started. There: began.');
    expect(find(after, 'link', /^Open at tarrowby\.example/)).toBeDefined();
    await sidebar.press('Escape');
  });

  test('the reports: how many, each a name, and what its buttons do to which', async () => {
    await showView(sidebar, 'reports');
    const title = reports()[0].title ?? '';
    await sidebar.waitFor(wanted => document.body.textContent.includes(wanted), [title]);
    const all = await readAloud(sidebar);
    find(all, 'heading', 'My reports');
    find(all, 'searchbox', 'Search words, outlet, agency, day');
    find(all, 'combobox', 'Sort');
    expect(all.some(({ role, name }) => role === 'StaticText' && /^14 reports/.test(name))).toBe(true);
    find(all, 'link', title);
    find(all, 'button', `Keep ${title} always`);
    find(all, 'button', `Remove ${title}`);
    expectNamed(all);
  });
});
