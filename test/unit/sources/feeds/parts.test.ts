import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedLinks, type Link } from '../../../../src/sources/feeds/discover.ts';
import { wantedPages } from '../../../../src/sources/feeds/pages.ts';
import { afterFailure, due, interval, nextDue } from '../../../../src/sources/feeds/schedule.ts';
import { newFeed } from '../../../../src/sources/feeds/types.ts';
import { addressProblem, isPrivate } from '../../../../src/sources/web/allowed.ts';
import { retryAt } from '../../../../src/sources/web/get.ts';
import { HostQueue } from '../../../../src/sources/web/hostQueue.ts';

const MINUTE = 60_000;

describe('addresses', () => {
  const hostOf = (address: string) => new URL(address).hostname;

  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://localhost../',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[64:ff9b:1:a::9.9.9.9]/',
    'http://[fec0::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:a00:1:5::1]/',
    'http://printer/',
    'http://nas.local/',
    'http://db.internal/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::192.168.0.1]/',
    'http://[2001::1]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[2001:10::1]/',
    'http://[2001:db8::1]/',
    'http://[2002::1]/',
    'http://[2002:808:808::1]/',
    'http://[3fff::1]/',
    'http://[100::1]/',
    'http://[100:0:0:1::1]/',
    'http://[64:ff9b:0:1::1]/',
    'http://[::8.8.8.8]/',
    'http://[5f00::1]/',
    'http://[ff02::1]/',
    'http://198.51.100.7/',
    'http://203.0.113.7/',
    'http://192.88.99.1/',
    'http://255.255.255.255/',
  ])('%s is local', address => {
    expect(isPrivate(hostOf(address))).toBe(true);
    expect(addressProblem(address, null)).toBe('private');
    expect(addressProblem(address, address)).toBeNull();
    expect(addressProblem(address, 'https://post.example/')).toBe('private');
  });

  it.each([
    'https://post.example/',
    'http://172.32.0.1/',
    'http://192.0.66.1/',
    'http://11.0.0.1/',
    'http://[2600::1]/',
    'http://[2001:200::1]/',
    'http://[2001:4860:4860::8888]/',
    'http://[2a00:1:2:3:4:5:6:7]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://[::ffff:8.8.8.8]/',
    'https://localhost.example/',
  ])('%s is not', address => {
    expect(addressProblem(address, null)).toBeNull();
  });

  it.each([
    ['ftp://post.example/', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['javascript:alert(1)', 'not-web'],
    ['no address', 'not-web'],
    ['https://a:b@post.example/', 'has-password'],
  ])('%s is refused: %s', (address, problem) => {
    expect(addressProblem(address, address)).toBe(problem);
  });

  it('typing one local address opens no other port or host', () => {
    expect(addressProblem('http://127.0.0.1:8080/', 'http://127.0.0.1:8081/feed')).toBe('private');
  });
});

describe('the times', () => {
  it('between two fetches stay within bounds, whatever is said', () => {
    expect(interval(null, null)).toBe(30 * MINUTE);
    expect(interval('public, max-age=7200', null)).toBe(120 * MINUTE);
    expect(interval('max-age=1', 600)).toBe(600 * MINUTE);
    expect(interval('max-age=99999999', null)).toBe(1440 * MINUTE);
  });

  it('after a failure never come before the server allows it, and never too soon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), failures => {
        const next = afterFailure(failures, 1_000, null);
        expect(next).toBeGreaterThanOrEqual(1_000 + 30 * MINUTE);
        expect(next).toBeLessThanOrEqual(1_000 + 24 * 60 * MINUTE);
      }),
    );
    expect(afterFailure(1, 0, 50 * MINUTE)).toBe(50 * MINUTE);
    expect(afterFailure(1, 0, 5)).toBe(30 * MINUTE);
  });

  it('read a Retry-After in seconds and as a date', () => {
    expect(retryAt('120', 1_000)).toBe(121_000);
    expect(retryAt('Sun, 03 May 2026 12:00:00 GMT', 0)).toBe(Date.UTC(2026, 4, 3, 12));
    expect(retryAt('soon', 0)).toBeNull();
    expect(retryAt(null, 0)).toBeNull();
  });

  it('say which feeds are due, and when the next one is', () => {
    const feeds = [30, 10, 20].map(next => ({ ...newFeed(`https://${next}.example/`, false, 0), next }));
    expect(due(feeds, 20).map(({ next }) => next)).toEqual([10, 20]);
    expect(nextDue(feeds, 5)).toBe(10);
    expect(nextDue([], 5)).toBeNull();
  });

  it('know a time that was set while the clock was wrong: nothing is put off for years', () => {
    const [day, now] = [24 * 3_600_000, Date.UTC(2026, 4, 3)];
    const feedAt = (next: number, failures = 0) => ({
      ...newFeed('https://a.example/', true, 0),
      next,
      failures,
    });
    const in2030 = Date.UTC(2030, 0, 1);
    expect(due([feedAt(in2030)], now)).toHaveLength(1);
    expect(due([feedAt(now + 2 * day)], now)).toHaveLength(1);
    expect(due([feedAt(now + 2 * day, 1)], now)).toEqual([]);
    expect(due([feedAt(in2030, 5)], now)).toHaveLength(1);
    expect(nextDue([feedAt(in2030)], now)).toBe(now);
    expect(nextDue([feedAt(now + day)], now)).toBe(now + day);
    const pages = { 'https://a.example/1': 'wanted' } as const;
    const full = { ...feedAt(now + day), full: true, pages, pagesAt: in2030 };
    expect(wantedPages(full, now, () => true)).toEqual(['https://a.example/1']);
    expect(nextDue([full], now)).toBe(now);
  });
});

describe('feedLinks', () => {
  const link = (rest: Partial<Link>): Link => ({
    rel: 'alternate',
    type: 'application/rss+xml',
    href: '/feed',
    title: '',
    ...rest,
  });
  const base = 'https://post.example/a/b';

  it('takes feeds once, the main one first, and nothing else', () => {
    const links = [
      link({ href: '/a/b/comments/feed', title: 'Comments' }),
      link({ href: '/feed?utm_source=head', title: ' News ' }),
      link({ href: '/feed' }),
      link({ type: 'application/json', href: '/wp-json/wp/v2/posts/1' }),
      link({ type: 'application/json', href: '/feed.json' }),
      link({ type: 'text/html', href: '/es/' }),
      link({ rel: 'stylesheet', type: 'text/css', href: '/a.css' }),
      link({ href: 'javascript:alert(1)' }),
    ];
    expect(feedLinks(links, base)).toEqual([
      { address: 'https://post.example/feed', title: 'News' },
      { address: 'https://post.example/feed.json', title: '' },
      { address: 'https://post.example/a/b/comments/feed', title: 'Comments' },
    ]);
  });
});

describe('HostQueue', () => {
  it('never has two tasks at a host, nor more than allowed, and runs them all in their order', async () => {
    const scheduled = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(scheduled, fc.integer({ min: 1, max: 3 }), async (tasks, atOnce) => {
        const queue = new HostQueue(atOnce);
        const busy = new Set<number>();
        const order: number[][] = [[], [], [], []];
        const run = async (host: number, number: number, fails: boolean) => {
          expect(busy.has(host)).toBe(false);
          busy.add(host);
          expect(busy.size).toBeLessThanOrEqual(atOnce);
          await new Promise(resolve => setImmediate(resolve));
          busy.delete(host);
          order[host]!.push(number);
          if (fails) throw new Error('failed');
        };
        const done = tasks.map(([host, fails], i) =>
          queue.run(`https://${host}.example/${i}`, () => run(host, i, fails)),
        );
        const settled = await Promise.allSettled(done);
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(tasks.map(([, fails]) => fails));
        for (const numbers of order) expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });
});
