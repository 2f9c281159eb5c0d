/** What a reader does in the extension's interfaces, and what the sidebar then shows. */
import { fileURLToPath } from 'node:url';
import type { Agency } from '../../src/sources/types.ts';
import type { Driver, Tab, View } from './driver/index.ts';
import { agency, reportsFile } from './newsroom/data.ts';

/** Adds an agency with the form of the options page. */
export async function addAgency(driver: Driver, agency: Agency): Promise<void> {
  const options = await driver.options();
  await options.fill('#agency-name', agency.name);
  await options.fill('#agency-names', agency.names.join(', '));
  await options.fill('#agency-domains', agency.domains.join(', '));
  await options.click('[data-testid="add-agency"]');
  await options.waitFor(
    name =>
      [...document.querySelectorAll('[data-testid="agency"]')].some(item =>
        item.textContent.startsWith(name),
      ),
    [agency.name],
    { what: `the agency ${agency.name} among those added` },
  );
  await options.close();
}

/** Shows one of the sidebar's two views. */
export async function showView(sidebar: View, view: 'trace' | 'reports'): Promise<void> {
  await sidebar.click(`[data-view="${view}"]`);
  await sidebar.waitFor(name => document.querySelector(`[data-view="${name}"][aria-current]`), [view]);
}

/** Imports a file as a reader does and returns what the sidebar says came of it. */
export async function importReports(sidebar: View, path: string): Promise<string> {
  // The result of an import before goes with the view.
  await showView(sidebar, 'trace');
  await showView(sidebar, 'reports');
  await sidebar.setFile('[data-testid="import-file"]', path);
  return sidebar.waitFor(() => document.querySelector('[data-testid="import-result"]')?.textContent, [], {
    what: 'the result of the import',
    timeout: 60_000,
  });
}

export interface ShownPassage {
  /** Its place in the trace. */
  index: number;
  label: string;
  quote: boolean;
  text: string;
  sources: string;
}

export interface ShownTrace {
  title: string;
  summary: string;
  shares: string[];
  credit: string;
  passages: ShownPassage[];
}

/** Waits for a trace in the sidebar, and reads it as shown (skipped passages are not listed). */
export function shownTrace(sidebar: View, title = ''): Promise<ShownTrace> {
  const read = (wanted: string) => {
    const text = (selector: string, inside: ParentNode = document) =>
      inside.querySelector(selector)?.textContent.trim() ?? '';
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const summary = text('[data-testid="summary"]');
    if (!summary || !text('h2').includes(wanted)) return null;
    return {
      title: text('h2'),
      summary,
      shares: all('[data-testid="share-bar"] li').map(item => item.textContent.trim()),
      credit: text('[data-testid="credit"]'),
      passages: all('[data-testid="passage"]').map(item => ({
        index: Number(item.dataset.index),
        label: item.dataset.label ?? '',
        quote: item.dataset.quote === 'true',
        text: text('.words', item),
        sources: text('.origins', item),
      })),
    };
  };
  const wait = { what: `the trace of '${title}' in the sidebar` };
  return sidebar.waitFor(read, [title], wait).catch(async error => {
    const said = await sidebar.evaluate(() => document.querySelector('main')?.textContent.slice(0, 200));
    throw new Error(`${error.message}; the sidebar says: ${said}`);
  });
}

/** Waits for a notice in the sidebar and hands its sentences back. */
export const shownNotice = (sidebar: View, code: string): Promise<string> =>
  sidebar.waitFor(
    name => document.querySelector(`[data-testid="notice"][data-code="${name}"]`)?.textContent,
    [code],
    { what: `the notice '${code}'` },
  );

/**
 * Opens the newsroom's front page and its sidebar, and imports the newsroom's reports and agency. The closer look, which
 * may change a trace once more after it is shown, is switched off: `closerLook.test.ts` tests it.
 */
export async function fillCorpus(driver: Driver, front: string): Promise<{ tab: Tab; sidebar: View }> {
  const tab = await driver.open(front);
  await addAgency(driver, agency());
  await driver.clickIcon(tab);
  const sidebar = await driver.sidebar();
  await sidebar.evaluate(() => chrome.storage.local.set({ settings: { closerLook: false } }));
  await importReports(sidebar, fileURLToPath(reportsFile));
  await showView(sidebar, 'trace');
  return { tab, sidebar };
}

/** Opens the sidebar's page in a tab of its own, where it can have any size, about the article's tab. */
export async function openBeside(driver: Driver, article: Tab, sidebar: View): Promise<Tab> {
  await article.activate();
  const id = await sidebar.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
  );
  return driver.open(`${driver.root}src/sidebar/index.html?tab=${id}`);
}

/** Which reading the sidebar shows the trace of; '' where it shows none. */
export const shownReading = (sidebar: View): Promise<string> =>
  sidebar.evaluate(() => document.querySelector('main')?.dataset.reading ?? '');

/** The trace of a reading that came after the one with the key `before`, once the sidebar shows it. */
export async function nextTrace(sidebar: View, before: string, title = ''): Promise<ShownTrace> {
  const isNew = (old: string) => {
    const reading = document.querySelector('main')?.dataset.reading;
    return reading !== undefined && reading !== old;
  };
  await sidebar.waitFor(isNew, [before], { what: `a new reading of '${title}' in the sidebar` });
  return shownTrace(sidebar, title);
}

/** Clicks the icon, as a reader does; returns the trace of the reading that follows, once the sidebar shows it. */
export async function readPage(driver: Driver, tab: Tab, title = ''): Promise<ShownTrace> {
  const shown = await driver.shownSidebar();
  const before = shown ? await shownReading(shown).catch(() => '') : '';
  await driver.clickIcon(tab);
  return nextTrace(await driver.sidebar(), before, title);
}

/** Opens an article and clicks the icon; returns the trace that the sidebar shows then. */
export async function trace(driver: Driver, tab: Tab, url: string, title = ''): Promise<ShownTrace> {
  await tab.goto(url);
  return readPage(driver, tab, title);
}

/** Waits until a passage is shown as chosen, or as not chosen. */
export async function untilChosen(sidebar: View, index: number, isChosen = true): Promise<void> {
  const isSo = (place: number, wanted: boolean) =>
    document
      .querySelector(`[data-testid="passage"][data-index="${place}"] > button`)
      ?.getAttribute('aria-expanded') === String(wanted);
  const what = `passage ${index} ${isChosen ? 'chosen' : 'let go'}`;
  await sidebar.waitFor(isSo, [index, isChosen], { what });
}

async function press(sidebar: View, index: number, isChosen: boolean): Promise<void> {
  await untilChosen(sidebar, index, !isChosen);
  await sidebar.click(`[data-testid="passage"][data-index="${index}"] > button`);
  await untilChosen(sidebar, index, isChosen);
}

/** Chooses a passage in the sidebar, and waits until it shows it as chosen. */
export const choose = (sidebar: View, index: number): Promise<void> => press(sidebar, index, true);

/** Takes the choice back. */
export const letGo = (sidebar: View, index: number): Promise<void> => press(sidebar, index, false);

/** Waits until the sidebar shows a passage as chosen, and hands its text back. */
export const chosenText = (sidebar: View): Promise<string> =>
  sidebar.waitFor(
    () => document.querySelector('[data-testid="passage"] > [aria-expanded="true"] .words')?.textContent,
    [],
    { what: 'a chosen passage in the sidebar' },
  );

/** Unfolds one of the sidebar's parts by its name, once it is there; one that cannot be folded is open. */
export async function unfold(sidebar: View, part: string): Promise<void> {
  const isThere = (name: string) => document.querySelector(`[data-testid="${name}"]`);
  await sidebar.waitFor(isThere, [part], { what: `the part '${part}'` });
  const isOpen = (name: string) =>
    document.querySelector(`[data-testid="${name}"]:is([open], :not(details))`) !== null;
  if (!(await sidebar.evaluate(isOpen, part))) await sidebar.click(`[data-testid="${part}"] > summary`);
  const isMade = (name: string) =>
    document.querySelector(`[data-testid="${name}"]:is([open], :not(details)) > :not(summary)`);
  await sidebar.waitFor(isMade, [part], { what: `'${part}' unfolded` });
}

/** Chooses an option of a list box by its value, once it is there. */
export async function select(view: View, selector: string, value: string): Promise<void> {
  const choose = (path: string, wanted: string) => {
    const box = document.querySelector<HTMLSelectElement>(path);
    if (![...(box?.options ?? [])].some(option => option.value === wanted)) return false;
    box!.value = wanted;
    box!.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  await view.waitFor(choose, [selector, value], { what: `'${value}' in ${selector}` });
}

/** Gives an element the focus, once it is there. */
export async function focus(view: View, selector: string): Promise<void> {
  const take = (path: string) => {
    document.querySelector<HTMLElement>(path)?.focus();
    return document.activeElement?.matches(path);
  };
  await view.waitFor(take, [selector], { what: `the focus on ${selector}` });
}

/** Has the site that is open always read, and waits until it would be. */
export async function alwaysRead(sidebar: View): Promise<void> {
  await sidebar.click('[data-testid="always-site"]');
  const isOn = async () =>
    document.querySelector('[data-testid="always-site"][aria-pressed="true"]') !== null &&
    (await chrome.scripting.getRegisteredContentScripts()).length > 0;
  await sidebar.waitFor(isOn, [], { what: 'the site among those always read' });
}
