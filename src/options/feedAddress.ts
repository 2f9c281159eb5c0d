import { cleanAddress } from '../sources/address.ts';

/** What a reader types as an address: without a scheme it is https, as `feed:` is. Null if it is none. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim().replace(/^feed:(?:\/\/)?/i, '');
  if (text === '' || /\s/.test(text)) return null;
  return cleanAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
}
