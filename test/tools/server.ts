import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  url: string;
  /** Path and request headers of every request, in order. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** Most requests that were under way at once. */
  readonly most: number;
  close(): Promise<void>;
}

/** A server on loopback that answers by path; a path without a route is a 404. */
export async function serve(routes: Record<string, Route | string>): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  let running = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    most = Math.max(most, ++running);
    response.on('close', () => running--);
    const route = routes[path.split('?')[0]!];
    if (route === undefined) response.writeHead(404).end();
    else if (typeof route === 'string') response.end(route);
    else route(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get most() {
      return most;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

/** An RSS feed of this many items, the newest first. */
export const feedOf = (count: number, site = 'https://post.example'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Lorn Post</title><link>${site}/</link><ttl>90</ttl>${Array.from(
    { length: count },
    (_, i) =>
      `<item><title>Ferry number ${count - i}</title><link>${site}/ferry/${count - i}</link><pubDate>Sun, 03 May 2026 10:00:00 GMT</pubDate><description>The ferry with the number ${count - i} sails again.</description></item>`,
  ).join('')}</channel></rss>`;
