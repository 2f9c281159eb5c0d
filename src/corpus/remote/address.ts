import type { SharedCorpus, SharedFault } from '../types.ts';
import { isNewsroomKey } from './keyed.ts';

/** Valid names of an index or alias. Source: OpenSearch and Elasticsearch, "Create index". */
const INDEX = /^[a-z0-9][a-z0-9._-]{0,199}$/;
/** What fetch accepts as a header's value, on one line; no token is longer. */
const AUTHORIZATION = /^[\x21-\x7e](?:[\x20-\x7e]{0,8000}[\x21-\x7e])?$/;

export const isIndex = (text: string): boolean => INDEX.test(text);

export const isAuthorization = (text: string): boolean => text === '' || AUTHORIZATION.test(text);

/** Whether a server's address is valid: a web address without a password, a query or a fragment. */
export function isServer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}

const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** What is wrong with a shared corpus as it is named, or null: nothing is sent to one that has a fault. */
export function faultOf({ address, index, authorization, key }: SharedCorpus): SharedFault | null {
  if (!isServer(address)) return 'bad-address';
  if (isInsecure(address)) return 'insecure';
  if (!isIndex(index)) return 'bad-index';
  if (!isAuthorization(authorization)) return 'bad-authorization';
  return isNewsroomKey(key) ? null : 'bad-key';
}

/** Whether keys and reports could be read on the way: only this machine may be asked without TLS. */
export function isInsecure(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol !== 'https:' && !isLoopback(hostname);
}

/** The address of one of the server's own paths; `path` begins without '/'. */
export const under = ({ address }: Pick<SharedCorpus, 'address'>, path: string): string =>
  `${address.replace(/(?<!\/)\/+$/, '')}/${path}`;
