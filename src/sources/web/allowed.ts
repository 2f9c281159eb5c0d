/** Why an address is not asked: no web address, carries a password, or leads into the reader's own network. */
export type AddressProblem = 'not-web' | 'has-password' | 'private';

/**
 * What forbids a request to an address, or null. Local and private addresses are reached only where the reader typed
 * one of the same host: no feed, link or redirect may lead there.
 * @param typed the address that the reader typed, if any
 */
export function addressProblem(address: string, typed: string | null): AddressProblem | null {
  if (!URL.canParse(address)) return 'not-web';
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return 'not-web';
  if (url.username || url.password) return 'has-password';
  if (!isPrivate(url.hostname)) return null;
  return typed && URL.canParse(typed) && new URL(typed).host === url.host ? null : 'private';
}

/**
 * Whether a host is this machine or in a local network, by its name or number. Names are not looked up: a page could
 * not do more. `URL` has already turned other writings of a number (octal, one integer) into four bytes.
 * Sources: RFC 6890, RFC 6761, RFC 6762.
 */
export function isPrivate(host: string): boolean {
  let name = host.toLowerCase();
  while (name.endsWith('.')) name = name.slice(0, -1);
  if (name.startsWith('[')) return isPrivateV6(name.slice(1, -1));
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name);
  if (bytes) return isPrivateV4(bytes.slice(1).map(Number));
  return (
    !name.includes('.') || /\.(?:localhost|local|internal|lan|home|corp|intranet|home\.arpa)$/.test(name)
  );
}

function isPrivateV4([a, b, c]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b! >= 64 && b! < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b! >= 16 && b! < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 192 && b === 88 && c === 99) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113) ||
    a! >= 224
  );
}

/**
 * Only what is given out to networks (2000::/3, RFC 4291) is public, without what has a use of its own there: protocols,
 * Teredo among them (2001::/23, RFC 2928), 6to4 (2002::/16), examples (2001:db8::/32, 3fff::/20). Both tunnels lead to an
 * IPv4 address that is inside. Beside that, public IPv4, mapped (::ffff:0:0/96) or translated (64:ff9b::/96, RFC 6052).
 */
function isPrivateV6(name: string): boolean {
  const groups = groupsOf(name);
  const [a, b] = groups as [number, number];
  const start = groups.slice(0, 6).map(group => group.toString(16));
  if (/^(?:0,0,0,0,0,ffff|64,ff9b,0,0,0,0)$/.test(start.join())) {
    const [high, low] = groups.slice(6) as [number, number];
    return isPrivateV4([high >> 8, high & 255, low >> 8]);
  }
  const isGiven = a >= 0x2000 && a <= 0x3fff;
  return (
    !isGiven || (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || a === 0x2002 || (a === 0x3fff && b < 0x1000)
  );
}

/** The eight groups of an address as `URL` writes it. */
function groupsOf(name: string): number[] {
  const [start = '', end] = name.split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
  const [before, after] = [read(start), read(end ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
