/** What the extension shows on a page. Everything is asked in the page's own world. */
import type { Tab } from './driver/index.ts';
import { until } from './driver/index.ts';

/** White space counts as one space: a range holds the line breaks of the source. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A passage may be drawn as several ranges, one for each text node: white space between them does not count. */
const packed = (text: string): string => text.replace(/\s+/g, '');

/** The texts of all highlighted ranges, in the order of the page. */
async function rangeTexts(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const inOrder = (a: Range, b: Range) => a.compareBoundaryPoints(Range.START_TO_START, b);
    return [...new Set(ranges)].sort(inOrder).map(range => range.toString());
  });
}

/** Waits until exactly these texts are highlighted, in this order. */
export async function untilHighlighted(tab: Tab, texts: string[]): Promise<void> {
  const wanted = texts.map(packed);
  let at = 0;
  let rest: string[] = [];
  const same = async () => {
    rest = (await rangeTexts(tab)).map(packed).filter(Boolean);
    for (at = 0; at < wanted.length; at++) {
      let text = '';
      while (rest.length > 0 && text.length < wanted[at].length) text += rest.shift();
      if (text !== wanted[at]) return false;
    }
    return rest.length === 0;
  };
  await until(same, { what: 'the highlights' }).catch(error => {
    throw new Error(
      `${error.message}: passage ${at} of ${texts.length}: ${texts[at] ?? `and ${rest.length} more`}`,
    );
  });
}

/** Where a highlighted passage begins: the box of its first line in the viewport, after scrolling there if asked. */
function firstLine(tab: Tab, text: string, scrolls: boolean) {
  const find = (wanted: string, scrollsThere: boolean) => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const range = ranges.find(one => {
      const begin = one.toString().replace(/\s+/g, '');
      return begin && (wanted.startsWith(begin) || begin.startsWith(wanted));
    });
    if (scrollsThere)
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = range?.getClientRects()[0];
    if (!line) return null;
    const isOnScreen = line.height > 0 && line.top >= 0 && line.bottom <= window.innerHeight;
    return { x: line.x + line.width / 2, y: line.y + line.height / 2, isOnScreen };
  };
  return tab.evaluate(find, packed(text), scrolls);
}

/** Waits until the first line of a highlighted text is inside the viewport. */
export async function untilOnScreen(tab: Tab, text: string): Promise<void> {
  const isOnScreen = async () => (await firstLine(tab, text, false))?.isOnScreen;
  await until(isOnScreen, { what: `'${flat(text)}' on the screen` });
}

/** Waits for a highlighted text, scrolls there, and clicks in its first line with the real pointer once it stands still. */
export async function clickHighlighted(tab: Tab, text: string): Promise<void> {
  let before = Number.NaN;
  const standsStill = async () => {
    const line = await firstLine(tab, text, Number.isNaN(before));
    const isStill = line?.isOnScreen && line.y === before;
    before = line?.isOnScreen ? line.y : Number.NaN;
    return isStill ? line : null;
  };
  await tab.clickAt(await until(standsStill, { what: `'${flat(text)}' highlighted` }));
}

/** Scrolls so that the first highlighted text is at the top of the viewport. */
export async function scrollToHighlights(tab: Tab): Promise<void> {
  await tab.waitFor(
    () => {
      const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
      const tops = ranges.map(range => range.getBoundingClientRect().top + window.scrollY);
      window.scrollTo({ top: Math.min(...tops) - 24, behavior: 'instant' });
      return ranges.length > 0;
    },
    [],
    { what: 'the highlights on the page' },
  );
}

/** From now on counts what changes in the page's document; `changesOf` tells. */
export const watchChanges = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const seen: string[] = [];
    const observer = new MutationObserver(records => {
      for (const { type, target } of records) seen.push(`${type} of ${target.nodeName}`);
    });
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { seenChanges: seen });
  });

export const changesOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { seenChanges: string[] }).seenChanges);

export const sourceOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.documentElement.outerHTML);
