import { useEffect, useRef, useState } from 'preact/hooks';
import { request } from '../ui/request.ts';
import type { Traced } from './state.ts';

/**
 * The chosen passage: the reader's choice here shows at once and goes to the page; a choice on the page comes with
 * the tab's state.
 * @returns the index, the way to choose (null takes it back), and whether the last choice was made on the page
 */
export function useChosen(tabId: number, state: Traced) {
  const [chosen, setChosen] = useState(state.chosen);
  const [fromPage, setFromPage] = useState(state.chosen !== null);
  const sent = useRef<number | null>(null);

  useEffect(() => {
    if (state.chosen === sent.current) return;
    sent.current = state.chosen;
    setChosen(state.chosen);
    setFromPage(state.chosen !== null);
  }, [state.key, state.chosen]);

  const choose = (index: number | null) => {
    sent.current = index;
    setChosen(index);
    setFromPage(false);
    void request('choose-passage', { tabId, index });
  };
  return { chosen, choose, fromPage };
}
