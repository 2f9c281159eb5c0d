import { isFirefox } from '../browser.ts';
import { encodeLeads } from '../encoder/client.ts';
import type { LeadVectors } from '../engine/meaning/lead.ts';
import { askOffscreen } from './offscreen.ts';

/** Encodes leads where a worker can be started: in Firefox's event page, in Chrome's offscreen document. */
export const leadVectors: LeadVectors = async texts => {
  if (isFirefox) return encodeLeads(texts);
  const vectors = await askOffscreen<number[][] | null>({ type: 'encode-leads', texts });
  if (!vectors) throw new Error('The encoder does not run.');
  return vectors.map(vector => Int8Array.from(vector));
};
