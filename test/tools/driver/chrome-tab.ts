import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Point, Tab, WaitOptions } from './types.ts';
import { expressionOf, scrollThere, until, valueIn } from './wait.ts';

/** For a page to load, ms. */
const PATIENCE = 60_000;

/** A page or the side panel of Chromium. */
export class ChromeTab implements Tab {
  constructor(
    readonly page: Page,
    private readonly isPhone = false,
  ) {}

  async evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return JSON.parse((await this.page.evaluate(expressionOf(run, args))) as string);
  }

  async run(script: string): Promise<void> {
    await this.page.evaluate(`${script};undefined`);
  }

  waitFor<A extends unknown[], R>(run: (...args: A) => R, args?: A, options?: WaitOptions) {
    const given = args ?? ([] as unknown as A);
    return until(() => this.evaluate(run, ...given), { what: String(run), ...options });
  }

  private async element(selector: string): Promise<ElementHandle> {
    return until(() => this.page.$(selector), { what: selector });
  }

  /** What is redrawn meanwhile is looked for again. */
  async click(selector: string): Promise<void> {
    const click = async () => {
      const element = await this.element(selector);
      await this.evaluate(scrollThere, selector);
      await (this.isPhone ? element.tap() : element.click());
      return true;
    };
    await until(click, { what: `a click on ${selector}` });
  }

  async clickAt(point: Point): Promise<void> {
    await (this.isPhone
      ? this.page.touchscreen.tap(point.x, point.y)
      : this.page.mouse.click(point.x, point.y));
  }

  async fill(selector: string, value: string): Promise<void> {
    const type = async () => {
      const field = await this.element(selector);
      await field.focus();
      await this.evaluate(() => (document.activeElement as HTMLInputElement).select());
      await this.page.keyboard.press('Delete');
      await this.page.keyboard.type(value);
      return (await this.evaluate(valueIn, selector)) === value;
    };
    await until(type, { what: `'${value}' in ${selector}` });
  }

  async moveTo(point: Point): Promise<void> {
    await this.page.mouse.move(point.x, point.y);
  }

  async press(key: string): Promise<void> {
    const isAlt = key.startsWith('Alt+');
    if (isAlt) await this.page.keyboard.down('Alt');
    await this.page.keyboard.press((isAlt ? key.slice(4) : key) as KeyInput);
    if (isAlt) await this.page.keyboard.up('Alt');
  }

  async setFile(selector: string, path: string): Promise<void> {
    const input = (await this.element(selector)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { timeout: PATIENCE });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async reload(): Promise<void> {
    await this.page.reload({ timeout: PATIENCE });
  }

  async go(steps: -1 | 1): Promise<void> {
    await (steps < 0 ? this.page.goBack({ timeout: PATIENCE }) : this.page.goForward({ timeout: PATIENCE }));
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
