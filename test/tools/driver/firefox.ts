import { ensureBrowser } from '../browsers.ts';
import { bidiOf, evaluateIn, type Send } from './bidi.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { isFresh, type Started, start } from './start.ts';
import { type Driver, type LaunchOptions, PHONE, type Tab, type View } from './types.ts';
import { DENY_INDEXED_DB, until } from './wait.ts';

const ID = 'wirelight@wirelight.example';
/** Firefox draws the extension's address at random: this preference fixes it. */
const UUID = '5e1f0f3c-7a34-4f0e-9d7c-1f5a6c0b9e21';
const SIDEBAR = 'wirelight-sidebar';
const BACKGROUND = 'wirelight-background';

const prefs = {
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  // A temporary extension is gone at the next start: what it stored must not be.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'security.notification_enable_delay': 0,
  'sidebar.animation.enabled': false,
};

/** The storage of all sites together in kB, of which one site gets a fifth, though 10 MB at least; -1 for no limit. */
const quotaPrefs = (quota: number | undefined) => ({
  'dom.quotaManager.temporaryStorage.fixedLimit': quota ? Math.ceil((5 * quota) / 1024) : -1,
});

const proxyPrefs = (port: number | undefined) =>
  port ? { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port } : {};

const downloadPrefs = (folder: string | undefined) =>
  folder
    ? {
        'browser.download.dir': folder,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      }
    : {};

/** A finger alone: nothing hovers, and what is pointed at is coarse. */
const phonePrefs = {
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
};

const FOCUS_SIDEBAR =
  "void SidebarController.browser.contentDocument.getElementById('webext-panels-browser').focus()";

/**
 * BiDi looks contexts up among the tabs alone; this lets it find the documents of this window's sidebar and of the
 * background too. In the same stroke the sidebar gets Chrome's width.
 */
const PREPARE_WINDOW = `(() => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const find = NavigableManager.getBrowserById;
  const sidebar = () => SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser') ?? null;
  const background = () =>
    [...WebExtensionPolicy.getByID('${ID}').extension.views].find(view => view.viewType === 'background')?.xulBrowser;
  NavigableManager.getBrowserById = function (id) {
    if (id === '${SIDEBAR}') return sidebar();
    return id === '${BACKGROUND}' ? background() : find.call(this, id);
  };
  document.getElementById('sidebar-box').style.width = '360px';
  return true;
})()`;

/** Prompts for permissions are answered by what `answerPrompts` said last. */
const ANSWER = `(() => {
  const { ExtensionsUI } = ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs');
  const topic = 'webextension-optional-permission-prompt';
  Services.obs.removeObserver(ExtensionsUI, topic);
  Services.obs.addObserver(subject => subject.wrappedJSObject.resolve(ExtensionsUI.wirelightAnswer ?? false), topic);
  return true;
})()`;

const ALLOW_PRIVATE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add('${ID}', { permissions, origins: [] }, extension);
  await (await AddonManager.getAddonByID('${ID}')).reload();`;

const OPEN_PRIVATE = `(async () => {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise(done => opened.addEventListener('load', done, { once: true }));
  await opened.delayedStartupPromise;
})()`;

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly root = `moz-extension://${UUID}/`;
  private window = '';
  private firstTab: string | undefined;

  constructor(
    private readonly started: Started,
    private readonly folder: string,
    private readonly send: Send,
    private readonly isPhone: boolean,
  ) {}

  private async tabOf(context: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(this.send, context, undefined, this.isPhone);
    if (this.isPhone) await tab.resize(PHONE.width, PHONE.height);
    return tab;
  }

  private get browser() {
    return this.started.browser;
  }

  get closed(): Promise<void> {
    return this.started.ended;
  }

  async prepare(isFirst: boolean): Promise<void> {
    [this.window = ''] = await this.windows();
    this.firstTab = (await this.contexts({}))[0]?.context;
    await this.inChrome(PREPARE_WINDOW);
    await this.inChrome(ANSWER);
    await this.running();
    if (isFirst) await this.closeWelcome();
  }

  /** The page that is opened at install would take the place of the tab in front. */
  private async closeWelcome(): Promise<void> {
    const address = `${this.root}src/welcome/index.html`;
    const found = await until(async () => (await this.contexts({})).find(({ url }) => url === address), {
      what: 'the page that is opened at install',
    });
    await this.send('browsingContext.close', { context: found.context });
  }

  private async contexts(params: object) {
    const tree = await this.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      params,
    );
    return tree.contexts;
  }

  private async windows(): Promise<string[]> {
    const all = await this.contexts({ 'moz:scope': 'chrome' });
    return all.filter(({ url }) => url.endsWith('browser.xhtml')).map(({ context }) => context);
  }

  private inChrome(expression: string): Promise<unknown> {
    return evaluateIn(this.send, this.window, expression);
  }

  private withExtension(body: string): Promise<unknown> {
    return this.inChrome(
      `(async () => { const extension = WebExtensionPolicy.getByID('${ID}').extension; ${body} })()`,
    );
  }

  private async running(): Promise<void> {
    await until(() => this.backgroundRuns(), { what: 'the background to run' });
  }

  async open(url: string): Promise<Tab> {
    const first = this.firstTab;
    this.firstTab = undefined;
    const tab = first ? await this.tabOf(first) : await this.newTab();
    await tab.goto(url);
    return tab;
  }

  async openPrivate(url: string): Promise<Tab> {
    await this.withExtension(ALLOW_PRIVATE);
    await this.running();
    const tabs = (await this.contexts({})).map(({ context }) => context);
    await this.inChrome(OPEN_PRIVATE);
    const find = async () => (await this.windows()).find(context => context !== this.window);
    this.window = await until(find, { what: 'the private window' });
    await this.inChrome(PREPARE_WINDOW);
    const isNew = async () => (await this.contexts({})).find(({ context }) => !tabs.includes(context));
    const tab = await this.tabOf((await until(isNew, { what: 'its tab' })).context);
    await tab.goto(url);
    return tab;
  }

  private async newTab(): Promise<FirefoxTab> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return this.tabOf(context);
  }

  async clickIcon(tab: Tab): Promise<void> {
    await tab.activate();
    await this.withExtension(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
  }

  async clickMenu(tab: Tab, item: string, selection: string): Promise<void> {
    await tab.activate();
    const info = JSON.stringify({ menuItemId: item, selectionText: selection, frameId: 0, editable: false });
    await this.withExtension(`
      const pageUrl = gBrowser.selectedBrowser.currentURI.spec;
      extension.emit('webext-menu-menuitem-click', { ...${info}, pageUrl }, gBrowser.selectedTab);`);
  }

  async sidebar(): Promise<View> {
    return until(() => this.shownSidebar(), { what: 'the sidebar' });
  }

  async shownSidebar(): Promise<View | null> {
    const view = new FirefoxTab(this.send, SIDEBAR, () => this.inChrome(FOCUS_SIDEBAR));
    const isThere = (root: string) =>
      location.href.startsWith(root) && window.innerWidth > 0 && document.readyState === 'complete';
    return (await view.evaluate(isThere, this.root).catch(() => false)) ? view : null;
  }

  private async sidebarContexts(): Promise<string[]> {
    const address = `${this.root}src/sidebar/index.html?tab=`;
    const found = (await this.contexts({})).filter(({ url }) => url.startsWith(address));
    return found.map(({ context }) => context);
  }

  async sidebarTab(): Promise<Tab> {
    const context = await until(async () => (await this.sidebarContexts())[0], {
      what: 'the sidebar in a tab',
    });
    return this.tabOf(context);
  }

  async sidebarTabs(): Promise<number> {
    return (await this.sidebarContexts()).length;
  }

  async options(): Promise<Tab> {
    const tab = await this.newTab();
    await tab.goto(`${this.root}src/options/index.html`);
    return tab;
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.withExtension('return extension.backgroundState')) === 'running';
  }

  async backgroundMemory(): Promise<number> {
    const bytes = `ChromeUtils.requestProcInfo().then(({ children }) =>
      children.find(({ type }) => type === 'extension')?.memory ?? 0)`;
    return Number(await this.inChrome(bytes));
  }

  /** The processes say nothing when they are done. */
  async freeMemory(): Promise<void> {
    await this.inChrome(`(async () => {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise(done => setTimeout(done, 3000));
    })()`);
  }

  /** Firefox waits for answers that are under way, unless it is told not to. */
  async interruptBackground(): Promise<void> {
    await this.withExtension('await extension.terminateBackground({ disableResetIdleForTest: true })');
  }

  /** An event may start the background again at once, so it is stopped until it stays so. */
  async stopBackground(): Promise<void> {
    const isStopped = async () => {
      await this.withExtension('await extension.terminateBackground()');
      return !(await this.backgroundRuns());
    };
    await until(isStopped, { what: 'the background to stop' });
  }

  async answerPrompts(allow: boolean): Promise<void> {
    await this.inChrome(
      `ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs').ExtensionsUI.wirelightAnswer = ${allow}`,
    );
  }

  async revoke(origin: string): Promise<void> {
    await this.withExtension(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.remove('${ID}', { permissions: [], origins: ['${origin}'] }, extension);`);
  }

  async setScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.inChrome(`(() => {
      const sidebar = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      for (const browser of [...gBrowser.browsers, sidebar])
        if (browser) browser.browsingContext.prefersColorSchemeOverride = '${scheme}';
    })()`);
  }

  async setMotion(isReduced: boolean): Promise<void> {
    await this.inChrome(`Services.prefs.setIntPref('ui.prefersReducedMotion', ${isReduced ? 1 : 0})`);
  }

  async denyIndexedDB(): Promise<void> {
    await evaluateIn(this.send, BACKGROUND, DENY_INDEXED_DB);
  }

  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.folder);
    await this.running();
  }

  kill(): Promise<void> {
    return this.started.kill();
  }

  close(): Promise<void> {
    return this.started.close();
  }
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const isFirst = isFresh(options.profile);
  const given = {
    browser: 'firefox' as const,
    executablePath: options.path ?? ensureBrowser('firefox'),
    headless: !options.headed,
    acceptInsecureCerts: options.trustsAll ?? false,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...prefs,
      ...quotaPrefs(options.quota),
      ...proxyPrefs(options.proxy),
      ...downloadPrefs(options.downloads),
      ...(options.isPhone && phonePrefs),
    },
  };
  const started = await start(given, options.profile);
  try {
    await started.browser.installExtension(options.extension);
    const driver = new FirefoxDriver(
      started,
      options.extension,
      bidiOf(started.browser),
      options.isPhone ?? false,
    );
    await driver.prepare(isFirst);
    return driver;
  } catch (error) {
    await started.close();
    throw error;
  }
}
