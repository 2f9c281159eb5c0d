import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { webAddress } from './format.ts';

/**
 * The match pattern of the site a page belongs to, or null where the browser offers none.
 * Without the port: Firefox refuses patterns with one (bugs 1362809, 1468162), and Chrome takes them for any port.
 */
export function sitePattern(url: string | null | undefined): string | null {
  const address = webAddress(url);
  return address && `${address.protocol}//${address.hostname}/*`;
}

/** Runs `read` now and whenever permissions were given or taken back, here or in the browser's own settings. */
export function usePermissions<T>(read: () => Promise<T>, first: T, input: string | null = null): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isCurrent = true;
    const update = () =>
      void read().then(found => {
        if (isCurrent) setValue(found);
      });
    update();
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    return () => {
      isCurrent = false;
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, [input]);
  return value;
}
