import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { choiceIn } from '../../stored/tabs.ts';
import { request } from '../../ui/request.ts';
import type { Traced } from '../state.ts';

/** What the list does when a passage is chosen elsewhere than in it: scroll there, and take the focus there. */
export type Follow = 'stay' | 'scroll' | 'focus';

/** Chooses a passage by its index; null takes the choice back. */
export type Choose = (index: number | null, follow?: Follow) => void;

/** What this sidebar signs its choices with: it need not hear of them. */
const OWN = crypto.randomUUID();

interface Chosen {
  start: number | null;
  follow: Follow;
}

/** The chosen passage: the reader's choice here shows at once and goes to the page; one on the page is followed. */
export function useChosen(tabId: number, { key, trace: { passages } }: Traced) {
  const [{ start, follow }, setChosen] = useState<Chosen>({ start: null, follow: 'stay' });
  const isChosenHere = useRef(false);

  useEffect(
    () =>
      choiceIn(tabId).follow(choice => {
        if (choice?.key !== key || (choice.by === OWN && isChosenHere.current)) return;
        setChosen({ start: choice.start, follow: choice.start === null ? 'stay' : 'scroll' });
      }),
    [tabId, key],
  );

  const choose: Choose = useCallback(
    (index, how = 'stay') => {
      const chosen = index === null ? null : passages[index]!.start;
      isChosenHere.current = true;
      setChosen({ start: chosen, follow: how });
      void request('choose-passage', { tabId, key, start: chosen, by: OWN });
    },
    [tabId, key, passages],
  );
  const index = useMemo(() => passages.findIndex(passage => passage.start === start), [passages, start]);
  return { chosen: index === -1 ? null : index, choose, follow };
}
