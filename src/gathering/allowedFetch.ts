import { browser, type WebRequest } from '../browser.ts';
import { canFetch, canWatch, sitePattern } from '../hosts.ts';
import { NotAllowed } from '../sources/web/get.ts';

type Answered = WebRequest.OnHeadersReceivedDetailsType;

/** How long after the answer the browser may report its redirect, ms. */
const LATE = 1_000;

/**
 * Fetches; no request leaves for a host whose permission the reader did not give. A redirect is not followed but
 * returned with its Location, which `fetch` alone hides (Fetch standard, opaque-redirect filtered response): it
 * could lead to any host, and into the reader's own network. Where redirects cannot be seen, one is not followed.
 * @throws NotAllowed
 */
export async function allowedFetch(address: string, init: RequestInit): Promise<Response> {
  if (!(await canFetch(address))) throw new NotAllowed();
  const redirect = (await canWatch()) ? watchRedirect(address) : null;
  try {
    const response = await fetch(address, { ...init, redirect: 'manual' });
    if (response.type !== 'opaqueredirect') return response;
    if (!redirect) throw new NotAllowed();
    const late = new Promise<null>(resolve => setTimeout(resolve, LATE, null));
    const location = await Promise.race([redirect.location, late]);
    if (!location) throw new TypeError('A redirect that leads nowhere.');
    return Response.redirect(location);
  } finally {
    redirect?.stop();
  }
}

/** Whether the extension made a request: a page may ask the same address at the same time, and is sent elsewhere. */
function isOwn(details: { originUrl?: string; initiator?: string }): boolean {
  const maker = details.initiator ?? details.originUrl ?? '';
  return `${maker}/`.startsWith(browser.runtime.getURL(''));
}

interface Watch {
  location: Promise<string | null>;
  stop: () => void;
}

/**
 * Listens for where the request for an address is sent on to: by the server's answer, or by the browser itself, which
 * turns http into https for sites that asked for that (HSTS).
 */
function watchRedirect(address: string): Watch {
  const { onHeadersReceived, onBeforeRedirect } = browser.webRequest;
  let resolve: (location: string | null) => void = () => {};
  const location = new Promise<string | null>(done => {
    resolve = done;
  });
  const url = new URL(address).href.split('#')[0]!;
  const answered = (details: Answered): undefined => {
    const { url: asked, statusCode, responseHeaders } = details;
    if (asked !== url || statusCode < 300 || statusCode >= 400 || !isOwn(details)) return;
    const to = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (to && URL.canParse(to, url)) resolve(new URL(to, url).href);
  };
  const sentOn = (details: WebRequest.OnBeforeRedirectDetailsType): void => {
    if (details.url === url && isOwn(details)) resolve(details.redirectUrl);
  };
  const filter = { urls: [sitePattern(url) ?? ''], types: ['xmlhttprequest' as const] };
  onHeadersReceived.addListener(answered, filter, ['responseHeaders']);
  onBeforeRedirect.addListener(sentOn, filter);
  return {
    location,
    stop: () => {
      onHeadersReceived.removeListener(answered);
      onBeforeRedirect.removeListener(sentOn);
    },
  };
}
