import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hugePage } from './huge.ts';

const ROOT = fileURLToPath(new URL('pages', import.meta.url));
const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
export const STRICT_CSP = "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'";

interface Page {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface Newsroom {
  /** Origin without a trailing slash. */
  url: string;
  /** Serves `html` at `path` (beginning with '/') from now on, before any stored page of that name. */
  add(path: string, html: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

const ok = (body: string | Buffer, type: string, headers: Record<string, string> = {}): Page => ({
  status: 200,
  headers: { 'content-type': type, ...headers },
  body,
});

/** The stored file for a path, or null: unknown types, folders and whatever is outside `pages` are not served. */
async function stored(path: string): Promise<Page | null> {
  const file = resolve(ROOT, `.${path}`);
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(ROOT + sep) || path.includes('\0')) return null;
  const body = await readFile(file).catch(() => null);
  return body && ok(body, type);
}

async function pageAt(path: string): Promise<Page | null> {
  if (path === '/') return stored('/index.html');
  if (path.startsWith('/story/')) return stored('/spa.html');
  if (path === '/huge.html') return ok(hugePage(), HTML);
  if (path !== '/csp.html') return stored(path);
  const page = await stored('/ferry.html');
  return page && { ...page, headers: { ...page.headers, 'content-security-policy': STRICT_CSP } };
}

/** The decoded path of a request, or null if it cannot be one. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent((request.url ?? '').split(/[?#]/, 1)[0]!);
  } catch {
    return null;
  }
}

async function answer(request: IncomingMessage, added: Map<string, Page>): Promise<Page> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
  }
  const path = pathOf(request);
  const page = path?.startsWith('/') ? (added.get(path) ?? (await pageAt(path))) : null;
  return page ?? { ...(await stored('/404.html'))!, status: 404 };
}

/** `no-cache` and not `no-store`: the latter would keep pages out of the back-forward cache. */
function send({ status, headers, body }: Page, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves the demo newsroom on loopback alone.
 * @param options.port a free one is taken by default
 */
export async function startNewsroom({ port = 0 }: { port?: number } = {}): Promise<Newsroom> {
  const added = new Map<string, Page>();
  const server = createServer((request, response) => {
    answer(request, added).then(
      page => send(page, request, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (path, html, headers) => void added.set(path, ok(html, HTML, headers)),
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
