import { browser, type WebRequest } from './browser.ts';
import { canFetch, sitePattern } from './hosts.ts';
import { NotAllowed } from './sources/web/get.ts';

/** How long the browser's word on a redirect may come after the answer itself, ms. */
const LATE = 1_000;

/**
 * Fetches; no request leaves for a host whose permission the reader did not give. A redirect is not followed but
 * handed back with its Location, which `fetch` alone hides (Fetch standard, opaque-redirect filtered response): it
 * could lead to any host, and into the reader's own network. @throws NotAllowed
 */
export async function allowedFetch(address: string, init: RequestInit): Promise<Response> {
  if (!(await canFetch(address))) throw new NotAllowed();
  const redirect = watchRedirect(address);
  try {
    const response = await fetch(address, { ...init, redirect: 'manual' });
    if (response.type !== 'opaqueredirect') return response;
    const late = new Promise<null>(resolve => setTimeout(resolve, LATE, null));
    const location = await Promise.race([redirect.location, late]);
    if (!location) throw new TypeError('A redirect that leads nowhere.');
    return Response.redirect(location);
  } finally {
    redirect.stop();
  }
}

/** Listens for where the request for an address is sent on to. */
function watchRedirect(address: string): { location: Promise<string | null>; stop: () => void } {
  const { onHeadersReceived } = browser.webRequest;
  let resolve: (location: string | null) => void = () => {};
  const location = new Promise<string | null>(done => {
    resolve = done;
  });
  const url = address.split('#')[0]!;
  const listener = (seen: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    if (seen.url !== url || seen.statusCode < 300 || seen.statusCode >= 400) return;
    const to = seen.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    resolve(to && URL.canParse(to, url) ? new URL(to, url).href : null);
  };
  const pattern = sitePattern(url);
  onHeadersReceived.addListener(listener, { urls: pattern ? [pattern] : [] }, ['responseHeaders']);
  return { location, stop: () => onHeadersReceived.removeListener(listener) };
}
