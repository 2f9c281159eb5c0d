import type { KeyInput, Page } from 'puppeteer-core';
import type { Point, Tab, WaitOptions } from './types.ts';
import { expressionOf, scrollThere, until } from './wait.ts';

/** A page or the side panel of Chromium. */
export class ChromeTab implements Tab {
  constructor(readonly page: Page) {}

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

  private async element(selector: string) {
    const element = await this.page.waitForSelector(selector, { timeout: 10_000 });
    if (!element) throw new Error(`nothing matches ${selector}`);
    return element;
  }

  async click(selector: string): Promise<void> {
    const element = await this.element(selector);
    await this.evaluate(scrollThere, selector);
    await element.click();
  }

  async clickAt(point: Point): Promise<void> {
    await this.page.mouse.click(point.x, point.y);
  }

  async fill(selector: string, value: string): Promise<void> {
    const field = await this.element(selector);
    await field.focus();
    await this.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(value);
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
    const input = await this.page.waitForSelector(selector, { timeout: 10_000 });
    await (
      input as Awaited<ReturnType<Page['waitForSelector']>> & { uploadFile(path: string): Promise<void> }
    ).uploadFile(path);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { timeout: 20_000 });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async reload(): Promise<void> {
    await this.page.reload({ timeout: 20_000 });
  }

  async go(steps: -1 | 1): Promise<void> {
    await (steps < 0 ? this.page.goBack({ timeout: 20_000 }) : this.page.goForward({ timeout: 20_000 }));
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
