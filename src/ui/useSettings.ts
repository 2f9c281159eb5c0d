import { useEffect, useState } from 'preact/hooks';
import { DEFAULTS, type Settings } from '../settings.ts';
import { followSettings, getSettings } from '../storedSettings.ts';

/** The reader's settings, as they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULTS);
  useEffect(() => {
    void getSettings().then(setSettings);
    return followSettings(setSettings);
  }, []);
  return settings;
}
