import { Window } from 'happy-dom';
import type { ReadHtml } from '../src/sources/files/types.ts';

/** The page's extractor, for Node: it needs a document, which runs and loads nothing here. */
export const readHtml: ReadHtml = async (html, url) => {
  if (!('DOMParser' in globalThis)) {
    const window = new Window({
      settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
    });
    const names = Object.getOwnPropertyNames(window).filter(
      name => /^[A-Z]/.test(name) && !(name in globalThis),
    );
    for (const name of names) Reflect.set(globalThis, name, Reflect.get(window, name));
    Reflect.set(globalThis, 'getComputedStyle', window.getComputedStyle.bind(window));
  }
  const { readSavedPage } = await import('../src/reader/readSavedPage.ts');
  return readSavedPage(html, url);
};
