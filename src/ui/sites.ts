import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { fetchOnly } from '../stored/slots.ts';
import { t } from '../wording/i18n.ts';

const isForAll = (origin: string): boolean => /^(?:<all_urls>|(?:\*|https?):\/\/\*\/\*)$/.test(origin);

/** The site of a match pattern, as a reader knows it. */
export const siteName = (origin: string): string =>
  isForAll(origin) ? t('site_all') : origin.replace(/^(?:https|\*):\/\//, '').replace(/\/\*$/, '');

/** Runs `read` now and whenever permissions were given, taken back or put to another use, here or in the browser. */
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
    const unfollow = fetchOnly.onChange(update);
    return () => {
      isCurrent = false;
      unfollow();
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, [input]);
  return value;
}
