/** One interface over both browsers: a real page, the real sidebar, the real toolbar icon. */
import type { BrowserName } from '../browsers.ts';

export interface WaitOptions {
  /** Milliseconds, 30 000 if not said. */
  timeout?: number;
  /** What is waited for, for the message of the error. */
  what?: string;
}

export interface Point {
  x: number;
  y: number;
}

/** A document that is driven: a page of a tab, the sidebar, the options page. Selectors are CSS. */
export interface View {
  /**
   * Runs a function inside the document and hands its (awaited) answer back; both ways by JSON.
   * The function sees nothing of the test but its arguments.
   * @throws Error with the message of what the function threw
   */
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Asks until the answer is truthy, and hands it back. @throws Error that names what did not happen */
  waitFor<A extends unknown[], R>(
    run: (...args: A) => R,
    args?: A,
    options?: WaitOptions,
  ): Promise<NonNullable<Awaited<R>>>;
  /** Runs a script's text inside the document, whatever its content security policy. */
  run(script: string): Promise<void>;
  /** Waits for the element, scrolls it into view and clicks its middle with the real pointer. */
  click(selector: string): Promise<void>;
  /** Clicks with the real pointer, CSS pixels in the viewport. */
  clickAt(point: Point): Promise<void>;
  /** Focuses the field, takes its value out and types a new one, until it holds that. */
  fill(selector: string, value: string): Promise<void>;
  /** Presses one key by its `KeyboardEvent.key` name ('Tab', 'Enter', 'ArrowDown', 'a'), or with Alt ('Alt+j'). */
  press(key: string): Promise<void>;
  /** Moves the real pointer, CSS pixels in the viewport. */
  moveTo(point: Point): Promise<void>;
  /** Chooses a file in a file input. */
  setFile(selector: string, path: string): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
}

/** A tab and its page. */
export interface Tab extends View {
  /** Opens an address and waits until it has loaded (extension pages: until they are interactive). */
  goto(url: string): Promise<void>;
  /** Gives the page another size, CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  reload(): Promise<void>;
  /** One step in the history: -1 back, 1 forward. */
  go(steps: -1 | 1): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: BrowserName;
  /** The address of the extension's root, with a slash at the end. */
  readonly root: string;
  /** Opens a new tab in front. */
  open(url: string): Promise<Tab>;
  /**
   * Allows the extension in private windows and opens an address in one. The icon, the sidebar and the prompts are that
   * window's from then on, so it is called before any is used.
   */
  openPrivate(url: string): Promise<Tab>;
  /** Clicks the toolbar icon as a reader would: `action.onClicked` with activeTab and a user gesture. */
  clickIcon(tab: Tab): Promise<void>;
  /**
   * Chooses one of the extension's items in the menu of a selection, past the native menu: without a gesture, and
   * with the page's permission only where the icon was clicked before.
   */
  clickMenu(tab: Tab, item: string, selection: string): Promise<void>;
  /** The real side panel or sidebar of the window, once it is shown. */
  sidebar(): Promise<View>;
  /** The same as it is now: null if none is shown. */
  shownSidebar(): Promise<View | null>;
  /** The sidebar where it is shown in a tab of its own, once it is. */
  sidebarTab(): Promise<Tab>;
  /** How many tabs show the sidebar. */
  sidebarTabs(): Promise<number>;
  /** The options page in a new tab. */
  options(): Promise<Tab>;
  /** Ends the worker or event page as the browser does when idle, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Ends it once, whatever it is doing; an event starts it again. */
  interruptBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /**
   * Bytes: in Chromium of the worker's heap and buffers, in Firefox of the process that all extensions and their pages
   * share: only what it grows by belongs to the background.
   */
  backgroundMemory(): Promise<number>;
  /** Has Firefox's processes give back what they do not need. */
  freeMemory(): Promise<void>;
  /** Sets what the reader answers to the next permission prompts for an origin ('http://127.0.0.1/*'). */
  answerPrompts(allow: boolean, origin: string): Promise<void>;
  /** Takes a host permission away, as a reader can in the browser's settings. */
  revoke(origin: string): Promise<void>;
  /** Dark or light for all pages and the sidebar. */
  setScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Whether the reader wants less motion. */
  setMotion(isReduced: boolean): Promise<void>;
  /** Makes IndexedDB refuse the extension; call it before the extension uses its corpus. */
  denyIndexedDB(): Promise<void>;
  /** Reloads the extension, as an update does: old content scripts are orphaned. */
  reloadExtension(): Promise<void>;
  /** Resolves when the reader closed the browser. */
  readonly closed: Promise<void>;
  /** Ends the browser's process at once, as a crash does. */
  kill(): Promise<void>;
  /** Closes the browser and removes its profile, unless that was given; safe to call twice. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  /** The browser's program; looked for if not said. */
  path?: string;
  /** Headless if not said. */
  headed?: boolean;
  /** Bytes that the extension may store, where it has not the permission to store without limit; many if not said. */
  quota?: number;
  /** A folder whose profile is used and stays; a fresh one if not said. */
  profile?: string;
  /** Every page has a phone's size, and is touched instead of clicked. */
  isPhone?: boolean;
  /** Takes every certificate, those of servers that a test made itself too. */
  trustsAll?: boolean;
  /** Port of a proxy on this machine that every http address is asked through, but those of this machine. */
  proxy?: number;
  /** The folder that what is saved goes into, unasked; the browser's own if not said. */
  downloads?: string;
}

/** A small phone's window, CSS pixels. */
export const PHONE = { width: 360, height: 740 };
