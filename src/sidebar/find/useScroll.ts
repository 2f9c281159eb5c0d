import { useEffect, useRef } from 'preact/hooks';
import { scrollIn } from '../../stored/finding.ts';

/** How long, ms, nobody has scrolled when the place is kept; and how long the place may take to appear. */
const QUIET = 200;
const PATIENCE = 1_500;

/**
 * Keeps how far the sidebar is scrolled at a tab's article, and goes there again when it is shown again; to the top where
 * a trace takes the place of nothing. @param isBare whether nothing is there
 */
export function useScroll(tabId: number, article: string, isBare: boolean): void {
  const wasBare = useRef(isBare);
  useEffect(() => {
    if (wasBare.current && !isBare) scrollTo({ top: 0, behavior: 'instant' });
    wasBare.current = isBare;
  }, [isBare]);
  useEffect(() => {
    const slot = scrollIn(tabId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted: number | null = null;
    const go = () => {
      if (wanted === null) return;
      scrollTo({ top: wanted, behavior: 'instant' });
      if (Math.abs(scrollY - wanted) < 2) wanted = null;
    };
    // What is below may come later: it scrolls there as soon as the page is long enough.
    const grown = new ResizeObserver(go);
    void slot.get().then(kept => {
      if (kept?.article !== article || kept.top === 0) return;
      wanted = kept.top;
      go();
      grown.observe(document.body);
      setTimeout(() => {
        wanted = null;
      }, PATIENCE);
    });
    const letGo = () => {
      wanted = null;
    };
    const keep = () => void slot.change(() => ({ article, top: scrollY })).catch(console.error);
    const onScroll = () => {
      clearTimeout(timer);
      if (wanted === null) timer = setTimeout(keep, QUIET);
    };
    addEventListener('scroll', onScroll, { passive: true });
    for (const event of ['wheel', 'keydown', 'pointerdown'])
      addEventListener(event, letGo, { passive: true });
    return () => {
      clearTimeout(timer);
      grown.disconnect();
      removeEventListener('scroll', onScroll);
      for (const event of ['wheel', 'keydown', 'pointerdown']) removeEventListener(event, letGo);
    };
  }, [tabId, article]);
}
