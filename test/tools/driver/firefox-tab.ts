import { writeFile } from 'node:fs/promises';
import { evaluateIn, type Send } from './bidi.ts';
import type { Point, Tab, WaitOptions } from './types.ts';
import { expressionOf, scrollThere, until, valueIn } from './wait.ts';

/** WebDriver's code points for the keys that have no character. */
const KEYS: Record<string, string> = {
  Alt: '\uE00A',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Delete: '\uE017',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
};

interface Node {
  sharedId: string;
}

/** A page or the sidebar of Firefox: a browsing context of WebDriver BiDi. */
export class FirefoxTab implements Tab {
  constructor(
    private readonly send: Send,
    readonly context: string,
    /** Gives the document the window's focus: keys go where that is. */
    private readonly takeFocus: () => Promise<unknown> = async () => undefined,
    private readonly isPhone = false,
  ) {}

  async evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return JSON.parse((await evaluateIn(this.send, this.context, expressionOf(run, args))) as string);
  }

  async run(script: string): Promise<void> {
    await evaluateIn(this.send, this.context, `${script};true`);
  }

  waitFor<A extends unknown[], R>(run: (...args: A) => R, args?: A, options?: WaitOptions) {
    const given = args ?? ([] as unknown as A);
    return until(() => this.evaluate(run, ...given), { what: String(run), ...options });
  }

  private element(selector: string): Promise<Node> {
    const locate = async () => {
      const { nodes } = await this.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
        context: this.context,
        locator: { type: 'css', value: selector },
        maxNodeCount: 1,
      });
      return nodes[0];
    };
    return until(locate, { what: selector });
  }

  async moveTo({ x, y }: Point): Promise<void> {
    await this.pointer([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' }]);
  }

  private async point(origin: object | 'viewport', { x, y }: Point): Promise<void> {
    await this.pointer([
      { type: 'pointerMove', x, y, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  private async pointer(actions: object[]): Promise<void> {
    const pointerType = this.isPhone ? 'touch' : 'mouse';
    await this.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
    });
  }

  /** What is redrawn meanwhile is looked for again. */
  async click(selector: string): Promise<void> {
    const click = async () => {
      const { sharedId } = await this.element(selector);
      await this.evaluate(scrollThere, selector);
      await this.point({ type: 'element', element: { sharedId } }, { x: 0, y: 0 });
      return true;
    };
    await until(click, { what: `a click on ${selector}` });
  }

  clickAt(point: Point): Promise<void> {
    return this.point('viewport', { x: Math.round(point.x), y: Math.round(point.y) });
  }

  private async type(keys: string[], held: string[] = []): Promise<void> {
    await this.takeFocus();
    const actions = [
      ...held.map(value => ({ type: 'keyDown', value })),
      ...keys.flatMap(value => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
      ...held.map(value => ({ type: 'keyUp', value })),
    ];
    await this.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  async fill(selector: string, value: string): Promise<void> {
    const type = async () => {
      await this.click(selector);
      await this.evaluate(() => (document.activeElement as HTMLInputElement).select());
      await this.type([KEYS.Delete, ...value]);
      return (await this.evaluate(valueIn, selector)) === value;
    };
    await until(type, { what: `'${value}' in ${selector}` });
  }

  async press(key: string): Promise<void> {
    const isAlt = key.startsWith('Alt+');
    const plain = isAlt ? key.slice(4) : key;
    await this.type([KEYS[plain] ?? plain], isAlt ? [KEYS.Alt] : []);
  }

  async setFile(selector: string, path: string): Promise<void> {
    const { sharedId } = await this.element(selector);
    await this.send('input.setFiles', { context: this.context, element: { sharedId }, files: [path] });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  /** Extension pages never tell BiDi that they loaded, so they are asked. */
  async goto(url: string): Promise<void> {
    const isExtension = url.startsWith('moz-extension:');
    await this.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: isExtension ? 'none' : 'complete',
    });
    if (isExtension)
      await this.waitFor(there => location.href === there && document.readyState === 'complete', [url]);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
  }

  async reload(): Promise<void> {
    await this.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async go(steps: -1 | 1): Promise<void> {
    const from = await this.evaluate(() => location.href);
    await this.send('browsingContext.traverseHistory', { context: this.context, delta: steps });
    await this.waitFor(old => location.href !== old && document.readyState === 'complete', [from]);
  }

  async activate(): Promise<void> {
    await this.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.send('browsingContext.close', { context: this.context });
  }
}
