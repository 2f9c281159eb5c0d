import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { request } from '../../ui/request.ts';
import type { Traced } from '../state.ts';

/** What the list does when a passage is chosen elsewhere than in it: scroll there, and take the focus there. */
export type Follow = 'stay' | 'scroll' | 'focus';

/** Chooses a passage by its index; null takes the choice back. */
export type Choose = (index: number | null, follow?: Follow) => void;

/** How long a choice made here may take to come back, ms. */
const ECHO = 1_500;

/**
 * The chosen passage: the reader's choice here shows at once and goes to the page; a choice on the page comes with
 * the tab's state.
 */
export function useChosen(tabId: number, state: Traced) {
  const [chosen, setChosen] = useState(state.chosen);
  const [follow, setFollow] = useState<Follow>(state.chosen === null ? 'stay' : 'scroll');
  const sent = useRef(new Map<number | null, number>());

  useEffect(() => {
    // What was chosen here comes back once with the tab's state, and may be overtaken by the next choice.
    const chosenHere = sent.current.get(state.chosen) ?? -ECHO;
    sent.current.delete(state.chosen);
    if (performance.now() - chosenHere < ECHO) return;
    setChosen(state.chosen);
    setFollow(state.chosen === null ? 'stay' : 'scroll');
  }, [state.chosen]);

  const choose: Choose = useCallback(
    (index, how = 'stay') => {
      sent.current.set(index, performance.now());
      setChosen(index);
      setFollow(how);
      void request('choose-passage', { tabId, index });
    },
    [tabId],
  );
  return { chosen, choose, follow };
}
