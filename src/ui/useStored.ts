import { useEffect, useState } from 'preact/hooks';
import { DEFAULTS, type Settings } from '../settings.ts';
import { changeSettings, settings } from '../stored/settings.ts';
import type { Slot } from '../stored/slot.ts';
import { failureText } from './Notice.tsx';

type Edit = Parameters<typeof changeSettings>[0];

/** What a slot holds, as it changes; undefined until it is known. */
export function useStored<T>(slot: Slot<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => slot.follow(now => setValue(() => now)), [slot]);
  return value;
}

/** The reader's settings, as they change. */
export const useSettings = (): Settings => useStored(settings) ?? DEFAULTS;

/** Changes the settings, and what is to be said where the last change could not be kept ('' where it was). */
export function useChangeSettings(): [change: (edit: Edit) => void, problem: string] {
  const [problem, setProblem] = useState('');
  const change = (edit: Edit): void => {
    changeSettings(edit).then(
      () => setProblem(''),
      error => setProblem(failureText(error)),
    );
  };
  return [change, problem];
}
