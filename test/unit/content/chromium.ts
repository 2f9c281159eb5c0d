/** The content script in a real Chromium, in an isolated world with a stand-in for the extension around it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { leanReadability } from '../../../scripts/leanReadability.ts';
import type { FromContent, PageRead, ReadArticle, ToContent } from '../../../src/messages.ts';
import { chromePath } from '../../tools/browsers.ts';

export const hasChromium = chromePath() !== null;

const STAND_IN = `
  var sent = [], listeners = [];
  var runtime = {
    id: 'stand-in',
    getURL: path => 'stand-in://' + path,
    sendMessage(message) { sent.push(message); return Promise.resolve(); },
    onMessage: {
      addListener: listener => listeners.push(listener),
      removeListener: listener => listeners.splice(listeners.indexOf(listener), 1),
    },
  };
  var browser = { runtime }, chrome = browser;`;

/** The script as one self-contained file, made like the one that ships. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: leanReadability() },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'src/content/index.iife.ts', formats: ['iife'], name: 'content' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
}

/** One page with the content script beside it. */
export class Tab {
  constructor(
    readonly page: Page,
    private readonly world: { cdp: CDPSession; contextId: number },
    private readonly script: string,
  ) {}

  /** Evaluates in the content script's world. */
  async inWorld<T>(expression: string): Promise<T> {
    const { cdp, contextId } = this.world;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  inject = (): Promise<void> => this.inWorld(`${this.script}; undefined`);
  sent = (): Promise<FromContent[]> => this.inWorld('sent');
  tell = (message: ToContent | object | null): Promise<unknown> =>
    this.inWorld(
      `Promise.all(listeners.map(listener => { let answer; listener(${JSON.stringify(message)}, {}, value => { answer = value; }); return answer; }))`,
    );

  async readings(): Promise<PageRead[]> {
    return (await this.sent()).flatMap(message => (message.type === 'page-read' ? [message.page] : []));
  }

  /** The last reading, once there are that many. */
  async reading(count = 1): Promise<PageRead> {
    const until = Date.now() + 60_000;
    while (Date.now() < until) {
      const pages = await this.readings();
      if (pages.length >= count) return pages.at(-1)!;
      await new Promise(done => setTimeout(done, 50));
    }
    throw new Error(`no reading number ${count}`);
  }

  async article(count = 1): Promise<ReadArticle & { key: string }> {
    const page = await this.reading(count);
    if (!page.ok) throw new Error(page.error);
    return { ...page.article, key: page.key };
  }
}

interface Served {
  html: string;
  headers: Record<string, string>;
}

export interface Chromium {
  /** Loads a page in a new tab; `inject: false` leaves the script out until it is asked for. */
  open(
    html: string,
    options?: { headers?: Record<string, string>; inject?: boolean; before?: string },
  ): Promise<Tab>;
}

/** Starts a browser for the tests of a file. */
export function useChromium(): Chromium {
  const served: Served[] = [];
  let browser: Browser;
  let server: Server;
  let script: string;
  let page: Page | undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = served[Number(request.url?.slice(1).split(/[?/]/)[0])];
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      response.end(page?.html);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    script = await bundle();
    const args = ['--disable-background-networking', '--no-first-run'];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    browser = await puppeteer.launch({ executablePath: chromePath()!, headless: true, args });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  return {
    async open(html, { headers = {}, inject = true, before = '' } = {}) {
      await page?.close();
      page = await browser.newPage();
      const number = served.push({ html, headers }) - 1;
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${number}/`);
      const cdp = await page.createCDPSession();
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'content',
      });
      const tab = new Tab(page, { cdp, contextId: executionContextId }, script);
      await tab.inWorld(`${STAND_IN}; ${before}; undefined`);
      if (inject) await tab.inject();
      return tab;
    },
  };
}

/** Invented prose: this many paragraphs, each other words. */
export const prose = (count: number, about = 'ferry'): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `In its session number ${i + 1} the council of Upper Sample, which has met since spring, spoke about the ${about}, heard ${i + 3} witnesses and put the matter off again.`,
  );

export const articlePage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The ferry waits - Sample Post</title>${head}</head><body>${body}</body></html>`;

export const paragraphsHtml = (texts: string[]): string => texts.map(text => `<p>${text}</p>`).join('\n');
