import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A stored page; `text` is the file of the text expected, where there is one. */
export interface StoredPage {
  id: string;
  html: string;
  text?: string;
  gold?: string;
}

/** What the caller gave is wrong: its message says where. */
export class BadInput extends Error {}

function readMaybeGzipped(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function readEntry(line: string, where: string, folder: string): StoredPage {
  let value: Partial<StoredPage> | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadInput(`${where}: not JSON (${(error as Error).message})`);
  }
  if (typeof value?.id !== 'string' || typeof value.html !== 'string')
    throw new BadInput(`${where}: needs "id" and "html", both strings`);
  const html = resolve(folder, value.html);
  if (!existsSync(html)) throw new BadInput(`${where}: no file ${html}`);
  return { ...value, id: value.id, html, text: value.text && resolve(folder, value.text) };
}

/** The pages that an index (JSONL) names. Throws BadInput. */
export function readIndex(path: string): StoredPage[] {
  let text: string;
  try {
    text = readMaybeGzipped(path).toString('utf8');
  } catch (error) {
    throw new BadInput(`${path}: ${(error as Error).message}`);
  }
  return text
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readEntry(line, `${path}:${i + 1}`, dirname(path))] : []));
}

/** Stored pages are often UTF-8 whatever they say; where the bytes are not, the browser finds what the page says. */
function contentType(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

/** Serves page i under /i/ on loopback. */
export function servePages(pages: readonly StoredPage[]): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/(\d+)\/$/.exec(request.url ?? '')?.[1] ?? -1)];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    try {
      const bytes = readMaybeGzipped(page.html);
      response.writeHead(200, { 'content-type': contentType(bytes) }).end(bytes);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}
