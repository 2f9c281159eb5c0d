import { browser } from '../browser.ts';

console.debug(browser.runtime.id);
