import { browser } from '../browser.ts';
import { readPage } from './read/page.ts';

void browser.runtime.sendMessage({ type: 'page-read', page: readPage(document, location.href).page });
