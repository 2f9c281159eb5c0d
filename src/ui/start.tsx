import { type ComponentChild, render } from 'preact';
import { DEFAULTS, type Settings } from '../settings.ts';
import { settings } from '../stored/settings.ts';
import { setColours } from '../wording/colours.ts';
import { type MessageKey, setLanguage, setTexts, t } from '../wording/i18n.ts';

/** Shows one of our pages in the reader's language and colours, and again whenever the reader changes them. */
export async function start(title: MessageKey, page: () => ComponentChild): Promise<void> {
  let { language, colours }: Settings = DEFAULTS;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => setColours(document.documentElement, colours, dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', paint);
  const show = async (now: Settings, isFirst: boolean) => {
    ({ colours } = now);
    paint();
    if (!isFirst && now.language === language) return;
    ({ language } = now);
    await setTexts(language);
    setLanguage(document);
    document.title = t(title);
    const app = document.getElementById('app')!;
    const focused = document.activeElement?.id;
    render(null, app);
    render(page(), app);
    if (focused) document.getElementById(focused)?.focus();
  };
  await show(await settings.get(), true);
  settings.onChange(now => void show(now, false));
}
