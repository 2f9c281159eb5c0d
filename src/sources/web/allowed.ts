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
  const name = host.toLowerCase().replace(/\.+$/, '');
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
    (a === 198 && (b === 18 || b === 19)) ||
    a! >= 224
  );
}

/** IPv4 inside IPv6: mapped, translated, compatible (RFC 4291, RFC 6052), 6to4 (RFC 3056). */
const V4_INSIDE =
  /^(?:::(?:ffff:(?:0:)?)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$|^2002:([0-9a-f]{1,4}):([0-9a-f]{1,4}):/;

/**
 * Unspecified, loopback and all others of one group, unique local, link local, site local (RFC 3879), multicast, a
 * network's own translation prefix (64:ff9b:1::/48, RFC 8215), and private IPv4 inside IPv6.
 */
function isPrivateV6(name: string): boolean {
  if (/^::[0-9a-f]{0,4}$|^f[cd]|^fe[89a-f]|^ff|^64:ff9b:1:/.test(name)) return true;
  const mapped = V4_INSIDE.exec(name)?.filter(Boolean);
  if (!mapped) return false;
  const [high, low] = [Number.parseInt(mapped[1]!, 16), Number.parseInt(mapped[2]!, 16)];
  return isPrivateV4([high >> 8, high & 255, low >> 8]);
}
