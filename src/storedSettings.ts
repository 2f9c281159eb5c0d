/** The reader's settings in `storage.local`, followed by every room that needs them. */
import { browser, type Storage } from './browser.ts';
import { type Settings, settingsFrom } from './settings.ts';

const SETTINGS_KEY = 'settings';

export async function getSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await getSettings()), ...change } });
}

/** Calls `onChange` whenever the settings change, in whichever room; the function handed back ends it. */
export function followSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) onChange(settingsFrom(changes[SETTINGS_KEY]!.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
