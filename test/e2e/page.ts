/** What the extension shows on a page. Everything is asked in the page's own world. */
import type { Tab } from './driver/index.ts';
import { until } from './driver/index.ts';

/** White space counts as one space: a range holds the line breaks of the source. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The texts of all highlighted ranges, in the order of the page. */
export async function highlighted(tab: Tab): Promise<string[]> {
  const texts = await tab.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const inOrder = (a: Range, b: Range) => a.compareBoundaryPoints(Range.START_TO_START, b);
    return [...new Set(ranges)].sort(inOrder).map(range => range.toString());
  });
  return [...new Set(texts.map(flat))].filter(Boolean);
}

/** Waits until exactly these texts are highlighted, in this order. */
export async function untilHighlighted(tab: Tab, texts: string[]): Promise<void> {
  const wanted = texts.map(flat);
  let found: string[] = [];
  const same = async () => {
    found = await highlighted(tab);
    return found.length === wanted.length && found.every((text, index) => text === wanted[index]);
  };
  await until(same, { what: 'the highlights' }).catch(error => {
    const missing = wanted.filter(text => !found.includes(text));
    const extra = found.filter(text => !wanted.includes(text));
    const some = (list: string[]) => `${list.length} (${list.slice(0, 2).join(' | ')})`;
    throw new Error(`${error.message}: missing ${some(missing)}, too many ${some(extra)}`);
  });
}

/** Waits until a highlighted text stands wholly inside the viewport. */
export async function untilOnScreen(tab: Tab, text: string): Promise<void> {
  const isOnScreen = (wanted: string) => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const range = ranges.find(one => one.toString().replace(/\s+/g, ' ').trim() === wanted);
    const box = range?.getBoundingClientRect();
    return box && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
  };
  await tab.waitFor(isOnScreen, [flat(text)], { what: `'${flat(text)}' on the screen` });
}

/** Scrolls to a highlighted text and clicks in its first line with the real pointer. */
export async function clickHighlighted(tab: Tab, text: string): Promise<void> {
  const point = await tab.evaluate(wanted => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const range = ranges.find(one => one.toString().replace(/\s+/g, ' ').trim() === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = range?.getClientRects()[0];
    return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
  }, flat(text));
  if (!point) throw new Error(`'${text}' is not highlighted`);
  await tab.clickAt(point);
}

/** Scrolls so that the first highlighted text stands at the top of the viewport. */
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
