import { useEffect, useRef } from 'preact/hooks';
import type { Action, Settings } from '../../settings.ts';
import { actionOf } from '../../wording/keys.ts';

/** Runs the reader's keys wherever the focus is in the sidebar. */
export function useKeys(keys: Settings['keys'], actions: Partial<Record<Action, () => void>>): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(keys, event);
      const run = action && now.current[action];
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys]);
}
