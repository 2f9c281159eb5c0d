import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tn } from '../../wording/i18n.ts';

/** A reader looks at this many before deciding to look at more. */
const SHOWN_AT_FIRST = 5;

interface Props<Item> {
  items: Item[];
  children: (shown: Item[]) => ComponentChildren;
}

/** The first of a list that is ordered by weight, and a button for the rest. */
export function FirstFew<Item>({ items, children }: Props<Item>) {
  const [showsAll, setShowsAll] = useState(false);
  const rest = items.length - SHOWN_AT_FIRST;
  return (
    <>
      {children(showsAll ? items : items.slice(0, SHOWN_AT_FIRST))}
      {!showsAll && rest > 0 && (
        <button type="button" class="quiet" data-testid="show-all" onClick={() => setShowsAll(true)}>
          {tn('omitted_all', items.length)}
        </button>
      )}
    </>
  );
}
