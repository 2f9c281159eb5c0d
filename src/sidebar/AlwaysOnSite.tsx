import { useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { isFollowed, isReadAtLoad, markFetchOnly, sitePattern, unmarkFetchOnly } from '../hosts.ts';
import { Icon } from '../ui/Icon.tsx';
import { request } from '../ui/request.ts';
import { usePermissions } from '../ui/sites.ts';
import { webAddress } from '../wording/format.ts';
import { t } from '../wording/i18n.ts';
import { useConsent } from './useConsent.tsx';

async function turnOn(pattern: string): Promise<boolean> {
  const isGiven = await browser.permissions.request({ origins: [pattern] });
  if (isGiven) await unmarkFetchOnly([pattern]);
  return isGiven;
}

/** Where feeds are fetched from the site its permission stays, for them alone. */
async function turnOff(pattern: string): Promise<boolean> {
  if (await isFollowed(pattern)) await markFetchOnly([pattern]);
  else await browser.permissions.remove({ origins: [pattern] });
  return true;
}

interface Props {
  url: string;
  isShort?: boolean;
  /** A tab that is read once the leave is given; the site is then named, as the tab may show another by now. */
  tabId?: number;
}

/** Switches reading at load on or off for the page's site: asks for the site's permission, or gives it back. */
export function AlwaysOnSite({ url, isShort = false, tabId }: Props) {
  const pattern = sitePattern(url);
  const host = webAddress(url)?.hostname ?? '';
  const [isRefused, setIsRefused] = useState(false);
  const { ask, question } = useConsent();
  const isOn = usePermissions(
    () => (pattern ? isReadAtLoad(pattern) : Promise.resolve(false)),
    false,
    pattern,
  );
  if (!pattern) return null;
  const long = tabId === undefined ? t(isOn ? 'always_on' : 'always') : t('always_host', [host]);
  const words = isShort ? t(isOn ? 'always_on_short' : 'always_short') : long;

  // Both browsers ask only inside the gesture: nothing may be awaited before the request.
  const toggle = () => {
    const run = (change: (of: string) => Promise<boolean>) =>
      void change(pattern).then(
        granted => {
          setIsRefused(!granted);
          if (granted && !isOn && tabId !== undefined) void request('read-tab', { tabId });
        },
        () => setIsRefused(true),
      );
    if (isOn) run(turnOff);
    else ask(() => run(turnOn));
  };
  return (
    <>
      <button
        type="button"
        data-testid="always-site"
        aria-pressed={isOn}
        title={`${t(isOn ? 'always_on' : 'always')}: ${host}`}
        onClick={toggle}
      >
        <Icon name={isOn ? 'check' : 'site'} />
        {words}
      </button>
      {question}
      {isRefused && !isOn && (
        <p class="answer" role="alert">
          {t('always_refused', [host])}
        </p>
      )}
      {isOn && (
        <p class="answer" role="status">
          {t('always_explained', [host])}
        </p>
      )}
    </>
  );
}
