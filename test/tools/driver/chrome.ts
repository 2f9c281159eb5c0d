import type { CDPSession, Extension, Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers.ts';
import { ChromeTab } from './chrome-tab.ts';
import { isFresh, type Started, start } from './start.ts';
import { type Driver, type LaunchOptions, PHONE, type Tab, type View } from './types.ts';
import { DENY_INDEXED_DB, until } from './wait.ts';

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--window-size=1280,900',
];

/** Chromium's sandbox refuses to run as root. */
const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The document that reads pages has no `chrome.permissions`, and asks for none. */
const answerInPage = (allow: boolean) => `(() => {
  if (!chrome.permissions) return;
  globalThis.askBrowser ??= chrome.permissions.request.bind(chrome.permissions);
  globalThis.isAllowed = ${allow};
  chrome.permissions.request = asked => globalThis.isAllowed ? globalThis.askBrowser(asked) : Promise.resolve(false);
})()`;

class ChromeDriver implements Driver {
  readonly name = 'chrome';
  private readonly preferred = new Map<string, string>();
  /** To the browser itself. */
  private commands: CDPSession | undefined;

  constructor(
    private readonly started: Started,
    private readonly folder: string,
    private readonly id: string,
    private readonly isPhone: boolean,
  ) {}

  private async tabOf(page: Page): Promise<ChromeTab> {
    if (this.isPhone) await page.setViewport({ ...PHONE, hasTouch: true, isMobile: true });
    return new ChromeTab(page, this.isPhone);
  }

  private get browser() {
    return this.started.browser;
  }

  get closed(): Promise<void> {
    return this.started.ended;
  }

  get root(): string {
    return `chrome-extension://${this.id}/`;
  }

  async limitStorage(quotaSize: number): Promise<void> {
    const origin = this.root.slice(0, -1);
    await (await this.worker())?.client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }

  async saveTo(downloadPath: string): Promise<void> {
    const commands = await this.browser.target().createCDPSession();
    await commands.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  }

  /** Before the worker has run once, the browser knows no listener and drops the click. */
  async listening(): Promise<void> {
    await until(
      async () => (await this.worker())?.evaluate(() => chrome.action?.onClicked.hasListeners() ?? false),
      { what: "the background's listeners" },
    );
  }

  /** The page that is opened at install would take the place of the tab in front. */
  async closeWelcome(): Promise<void> {
    const address = `${this.root}src/welcome/index.html`;
    const page = await until(async () => (await this.browser.pages()).find(one => one.url() === address), {
      what: 'the page that is opened at install',
    });
    await page.close();
  }

  private async extension(): Promise<Extension> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is not installed');
    return extension;
  }

  private async worker() {
    return (await (await this.extension()).workers())[0];
  }

  async open(url: string): Promise<Tab> {
    const pages = await this.browser.pages();
    const blank = pages.find(page => page.url() === 'about:blank');
    const tab = await this.tabOf(blank ?? (await this.browser.newPage()));
    await tab.goto(url);
    await tab.activate();
    return tab;
  }

  /** Whose window a page is in makes no difference to what drives it. */
  async openPrivate(url: string): Promise<Tab> {
    await this.stopBackground();
    this.commands ??= await this.browser.target().createCDPSession();
    await this.commands.send('Extensions.loadUnpacked', { path: this.folder, enableInIncognito: true });
    await this.listening();
    const options = await this.options();
    await options.evaluate(address => chrome.windows.create({ incognito: true, url: address }), url);
    await options.close();
    const page = await until(async () => (await this.browser.pages()).find(one => one.url() === url), {
      what: 'the private window',
    });
    const tab = await this.tabOf(page);
    await tab.waitFor(() => document.readyState === 'complete');
    return tab;
  }

  async clickIcon(tab: Tab): Promise<void> {
    await tab.activate();
    await (await this.extension()).triggerAction((tab as ChromeTab).page);
  }

  async clickMenu(tab: Tab, item: string, selection: string): Promise<void> {
    await tab.activate();
    const worker = await until(() => this.worker(), { what: 'the worker' });
    await worker.evaluate(
      async (menuItemId, selectionText) => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event = chrome.contextMenus.onClicked as unknown as {
          dispatch(info: object, tab: object): void;
        };
        event.dispatch(
          { menuItemId, selectionText, frameId: 0, pageUrl: front?.url, editable: false },
          front!,
        );
      },
      item,
      selection,
    );
  }

  async sidebar(): Promise<View> {
    return until(() => this.shownSidebar(), { what: 'the side panel' });
  }

  /** The sidebar's page may be in tabs as well. */
  async shownSidebar(): Promise<View | null> {
    const isPanel = async () => window.innerWidth > 0 && !(await chrome.tabs.getCurrent());
    for (const page of await (await this.extension()).pages()) {
      const view = new ChromeTab(page);
      const isThere = page.url().startsWith(`${this.root}src/sidebar/index.html`);
      if (isThere && (await view.evaluate(isPanel).catch(() => false))) return view;
    }
    return null;
  }

  private async sidebarPages(): Promise<Page[]> {
    const address = `${this.root}src/sidebar/index.html?tab=`;
    return (await (await this.extension()).pages()).filter(page => page.url().startsWith(address));
  }

  async sidebarTab(): Promise<Tab> {
    const page = await until(async () => (await this.sidebarPages())[0], { what: 'the sidebar in a tab' });
    return this.tabOf(page);
  }

  async sidebarTabs(): Promise<number> {
    return (await this.sidebarPages()).length;
  }

  async options(): Promise<Tab> {
    const tab = await this.tabOf(await this.browser.newPage());
    await tab.goto(`${this.root}src/options/index.html`);
    return tab;
  }

  async backgroundRuns(): Promise<boolean> {
    return this.browser
      .targets()
      .some(target => target.type() === 'service_worker' && target.url().startsWith(this.root));
  }

  async backgroundMemory(): Promise<number> {
    const usage = await (await this.worker())?.client.send('Runtime.getHeapUsage');
    if (!usage) return 0;
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  }

  /** A worker's heap is its own. */
  async freeMemory(): Promise<void> {}

  /**
   * A worker that is ending already cannot be told to. Puppeteer tells none twice, as it let go of it the first time:
   * one that did not stop then is told by the browser.
   */
  async interruptBackground(): Promise<void> {
    await (await this.worker())?.close().catch(() => undefined);
    this.commands ??= await this.browser.target().createCDPSession();
    const { targetInfos } = await this.commands.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos) {
      if (type === 'service_worker' && url.startsWith(this.root))
        await this.commands.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  /** An event may start the worker again at once, so it is stopped until it stays so. */
  async stopBackground(): Promise<void> {
    const isStopped = async () => {
      await this.interruptBackground();
      return !(await this.backgroundRuns());
    };
    await until(isStopped, { what: 'the worker to stop' });
  }

  /** What the page chrome://extensions uses itself; the prompt is native and out of a headless browser's reach. */
  private async settings(
    method: 'addHostPermission' | 'removeHostPermission',
    origin: string,
  ): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(
      async (name, id, host) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: Record<string, (id: string, host: string) => Promise<void>>;
        };
        await developerPrivate[name](id, host);
      },
      method,
      this.id,
      origin,
    );
    await page.close();
  }

  /**
   * A host granted before is granted again without a prompt. A refusal is put in the place of the browser's own
   * answer in every extension page that is open and has not asked yet.
   */
  async answerPrompts(allow: boolean, origin: string): Promise<void> {
    if (allow) await this.settings('addHostPermission', origin);
    const pages = await (await this.extension()).pages();
    await Promise.all(pages.map(page => page.evaluate(answerInPage(allow))));
  }

  revoke(origin: string): Promise<void> {
    return this.settings('removeHostPermission', origin);
  }

  setScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.prefer('prefers-color-scheme', scheme);
  }

  setMotion(isReduced: boolean): Promise<void> {
    return this.prefer('prefers-reduced-motion', isReduced ? 'reduce' : 'no-preference');
  }

  private async prefer(name: string, value: string): Promise<void> {
    const pages = [...(await this.browser.pages()), ...(await (await this.extension()).pages())];
    this.preferred.set(name, value);
    const features = [...this.preferred].map(([feature, wanted]) => ({ name: feature, value: wanted }));
    await Promise.all(pages.map(page => page.emulateMediaFeatures(features)));
  }

  async denyIndexedDB(): Promise<void> {
    await (await this.worker())?.evaluate(DENY_INDEXED_DB);
  }

  /** A worker that is being watched outlives its extension, so it is stopped first. */
  async reloadExtension(): Promise<void> {
    await this.stopBackground();
    await this.browser.installExtension(this.folder);
    await this.listening();
  }

  kill(): Promise<void> {
    return this.started.kill();
  }

  close(): Promise<void> {
    return this.started.close();
  }
}

/** Branded Chrome refuses `--load-extension` since 137; the pipe's own command for it works everywhere. */
export async function launchChrome(options: LaunchOptions): Promise<Driver> {
  const isFirst = isFresh(options.profile);
  const given = {
    executablePath: options.path ?? ensureBrowser('chrome'),
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    args: [
      ...args,
      ...sandbox(),
      ...(options.trustsAll ? ['--ignore-certificate-errors'] : []),
      ...(options.proxy ? [`--proxy-server=http=127.0.0.1:${options.proxy}`] : []),
    ],
  };
  const started = await start(given, options.profile);
  try {
    const id = await started.browser.installExtension(options.extension);
    const driver = new ChromeDriver(started, options.extension, id, options.isPhone ?? false);
    await driver.listening();
    if (options.downloads) await driver.saveTo(options.downloads);
    if (options.quota) await driver.limitStorage(options.quota);
    if (isFirst) await driver.closeWelcome();
    return driver;
  } catch (error) {
    await started.close();
    throw error;
  }
}
