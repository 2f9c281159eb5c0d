import { useEffect, useState } from 'preact/hooks';
import { folds } from '../stored/slots.ts';

/** Which parts are open in this sidebar; at first as the reader left them. */
let open: Readonly<Record<string, boolean>> = {};
const listeners = new Set<() => void>();

function take(now: Readonly<Record<string, boolean>>): void {
  open = now;
  for (const listen of listeners) listen();
}
void folds.get().then(left => take({ ...left, ...open }));

/** Opens or folds a part of the sidebar, and remembers it. */
export function setFold(name: string, isOpen: boolean): void {
  if ((open[name] ?? false) === isOpen) return;
  take({ ...open, [name]: isOpen });
  folds.change(all => ({ ...all, [name]: isOpen })).catch(console.warn);
}

/** Whether a part of the sidebar is open, as the reader left it. */
export function useFold(name: string): boolean {
  const [isOpen, setIsOpen] = useState(open[name] ?? false);
  useEffect(() => {
    const listen = () => setIsOpen(open[name] ?? false);
    listeners.add(listen);
    listen();
    return () => void listeners.delete(listen);
  }, [name]);
  return isOpen;
}

/** Shows some parts open while something is done, which the reader did not ask for: it is not remembered. */
export async function withOpen(names: readonly string[], run: () => Promise<void> | void): Promise<void> {
  const before = open;
  take({ ...open, ...Object.fromEntries(names.map(name => [name, true])) });
  try {
    await run();
  } finally {
    take(before);
  }
}
