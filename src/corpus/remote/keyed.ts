/**
 * What the server of a shared corpus sees in place of an article's keys: HMAC-SHA-256 (RFC 2104) under the newsroom's
 * key, so that whoever lacks it can neither read the keys nor try a dictionary on them.
 */

/** A keyed hash is cut to 48 bits, which base64url writes as eight characters: fewer collisions than 32-bit keys have. */
const HASH_BYTES = 6;
const CHECK_BYTES = 12;
/** Shorter keys of a newsroom could be guessed. */
const KEY_LEAST = 32;
const KEY_MOST = 512;
const CHECK = 'wirelight: which key is this?';

export type KeyKind = 'fingerprint' | 'term';
const KINDS: Record<KeyKind, number> = { fingerprint: 1, term: 2 };

/** Whether a text can be a newsroom's key: 32 to 512 characters without white space. */
export const isNewsroomKey = (text: string): boolean =>
  text.length >= KEY_LEAST && text.length <= KEY_MOST && !/\s/.test(text);

/** What is hashed for a key of 32 bits: a byte for its kind, then its four bytes, the highest first. */
export function messageOf(kind: KeyKind, key: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(5);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, KINDS[kind]);
  view.setUint32(1, key);
  return bytes;
}

/** What is hashed for the check value of a newsroom's key. */
export const checkMessage = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(CHECK);

/** A key's HMAC as it is stored and asked for. */
export const hashOf = (hmac: Uint8Array): string => base64url(hmac.subarray(0, HASH_BYTES));

/** The HMAC of `checkMessage` as an index keeps it, to tell whether it was filled with the same key. */
export const checkOf = (hmac: Uint8Array): string => base64url(hmac.subarray(0, CHECK_BYTES));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** Makes HMACs under one newsroom's key, by WebCrypto. */
export interface Signer {
  hashes(kind: KeyKind, keys: readonly number[]): Promise<string[]>;
  check(): Promise<string>;
}

/** @param key a newsroom's key; its UTF-8 bytes are the HMAC's key */
export async function signerOf(key: string): Promise<Signer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(key);
  const secret = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const sign = async (message: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.sign('HMAC', secret, message));
  return {
    hashes: (kind, keys) => Promise.all(keys.map(async one => hashOf(await sign(messageOf(kind, one))))),
    check: async () => checkOf(await sign(checkMessage())),
  };
}
