import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Listener = (details: Record<string, unknown>) => void;
/** Who listens to answers and to redirects of the browser's own. */
const listeners = vi.hoisted(() => ({ answered: new Set<Listener>(), sentOn: new Set<Listener>() }));
const watches = vi.hoisted(() => ({ now: true }));
const OWN = 'chrome-extension://abc';

vi.mock('../../../src/browser.ts', () => {
  const event = (heard: Set<Listener>) => ({
    addListener: (listener: Listener) => void heard.add(listener),
    removeListener: (listener: Listener) => void heard.delete(listener),
  });
  return {
    browser: {
      runtime: { getURL: (path: string) => `${OWN}/${path}` },
      permissions: {
        contains: async ({ permissions }: { permissions?: string[] }) => !permissions || watches.now,
      },
      webRequest: { onHeadersReceived: event(listeners.answered), onBeforeRedirect: event(listeners.sentOn) },
    },
  };
});

const ADDRESS = 'https://post.example/feed';
const redirect = (to: string, from: object) => ({
  url: ADDRESS,
  statusCode: 302,
  responseHeaders: [{ name: 'Location', value: to }],
  redirectUrl: to,
  ...from,
});
const hear = (details: Record<string, unknown>) => {
  for (const listener of [...listeners.answered, ...listeners.sentOn]) listener(details);
};

beforeEach(() => vi.stubGlobal('Response', { redirect: (location: string) => ({ status: 302, location }) }));
afterEach(() => {
  vi.unstubAllGlobals();
  watches.now = true;
});

it.each([
  ['Chromium', { initiator: 'https://post.example' }, { initiator: OWN }],
  [
    'Firefox',
    { originUrl: 'https://post.example/a' },
    { originUrl: `${OWN}/_generated_background_page.html` },
  ],
])(
  "in %s a page's own request to the same address says nothing of where ours is sent",
  async (_, page, own) => {
    const { allowedFetch } = await import('../../../src/gathering/allowedFetch.ts');
    vi.stubGlobal('fetch', async () => {
      hear(redirect('https://elsewhere.example/', page));
      hear(redirect('https://post.example/moved', own));
      return { type: 'opaqueredirect' };
    });
    expect(await allowedFetch(ADDRESS, {})).toEqual({ status: 302, location: 'https://post.example/moved' });
    expect(listeners.answered.size + listeners.sentOn.size).toBe(0);
  },
);

it('follows no redirect while redirects cannot be seen, and fetches what is no redirect', async () => {
  const { allowedFetch } = await import('../../../src/gathering/allowedFetch.ts');
  const { NotAllowed } = await import('../../../src/sources/web/get.ts');
  watches.now = false;
  vi.stubGlobal('fetch', async () => ({ type: 'basic' }));
  expect(await allowedFetch(ADDRESS, {})).toEqual({ type: 'basic' });
  vi.stubGlobal('fetch', async () => ({ type: 'opaqueredirect' }));
  await expect(allowedFetch(ADDRESS, {})).rejects.toThrow(NotAllowed);
  expect(listeners.answered.size).toBe(0);
});
