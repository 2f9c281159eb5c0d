import { useEffect, useState } from 'preact/hooks';

/** Work for a tab that is under way: it goes on while the sidebar shows another tab. */
export interface Run {
  article: string;
  /** How far it is, 0..1. */
  part: number;
  /** What it is doing, where that is not plain; '' else. */
  doing: string;
  stop: AbortController;
}

const runs = new Map<number, Run>();
const watchers = new Set<() => void>();

/** Sets what is under way for a tab; null: it came to its end. */
export function setRun(tabId: number, run: Run | null): void {
  if (run) runs.set(tabId, run);
  else runs.delete(tabId);
  for (const watcher of watchers) watcher();
}

export const runOf = (tabId: number): Run | null => runs.get(tabId) ?? null;

/** What is under way for a tab's article, as it goes on. */
export function useRun(tabId: number, article: string): Run | null {
  const [, draw] = useState({});
  useEffect(() => {
    const watcher = () => draw({});
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, []);
  const run = runOf(tabId);
  return run?.article === article ? run : null;
}
