import type { XmlNode } from './node.ts';

/**
 * What a relative address in an element is relative to: each xml:base around it, resolved against the one outside it.
 * Source: https://www.w3.org/TR/xmlbase/
 * @param around the elements from the document's root to the one with the address
 * @param address where the document came from, or null
 */
export function baseOf(around: readonly (XmlNode | undefined)[], address: string | null): string | null {
  let base = address;
  for (const node of around) {
    const own = node?.attributes['xml:base']?.trim();
    if (own && URL.canParse(own, base ?? undefined)) base = new URL(own, base ?? undefined).href;
  }
  return base;
}
