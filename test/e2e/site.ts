/** A web site on loopback whose pages are made by the test. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  body: string;
  headers?: Record<string, string>;
}

export interface Site {
  /** The origin, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Serves the pages by path ('/article'); any other path answers 404. */
export async function startSite(pages: Record<string, Page>): Promise<Site> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://site').pathname];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
