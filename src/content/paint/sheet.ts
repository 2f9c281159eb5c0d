import { sheetsOf } from '../dom.ts';

interface Waived {
  document: Document;
  CSSStyleSheet: typeof CSSStyleSheet;
}

/**
 * A style sheet adopted by the page's document: no node is added, and neither the page's content security policy
 * nor Trusted Types apply to it.
 */
export interface Sheet {
  write(rules: string): void;
  remove(): void;
}

/** Adopts an empty sheet; null if the browser has none to adopt. */
export function adoptSheet(): Sheet | null {
  return (
    tryToAdopt(window) ?? tryToAdopt((window as unknown as { wrappedJSObject?: Waived }).wrappedJSObject)
  );
}

/** Firefox denies content scripts the list through its wrappers (bug 1751346): there, the page's own view is used. */
function tryToAdopt(view: Waived | undefined): Sheet | null {
  try {
    if (!view) return null;
    const sheet = new view.CSSStyleSheet();
    sheetsOf(view.document).push(sheet);
    return {
      write: rules => sheet.replaceSync(rules),
      remove: () => {
        const sheets = sheetsOf(view.document);
        const at = sheets.indexOf(sheet);
        if (at >= 0) sheets.splice(at, 1);
      },
    };
  } catch {
    return null;
  }
}
