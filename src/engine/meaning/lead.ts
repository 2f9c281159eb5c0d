import type { Report } from '../types.ts';

/** Makes vectors (`toBytes`) of leads, one a text; where the encoder cannot run it rejects. */
export type LeadVectors = (texts: string[]) => Promise<Int8Array[]>;

/** Grows with every change of the model, or of what is encoded: older vectors cannot be compared with newer ones. */
export const LEAD_VERSION = 1;

/** As many words as say what a report is about. */
const LEAD_WORDS = 90;
const MOST = 127;

/** What a report's vector is made of: its title and its first words. */
export function leadOf({ title, paragraphs }: Pick<Report, 'title' | 'paragraphs'>): string {
  const words: string[] = [];
  for (const paragraph of paragraphs) {
    words.push(...paragraph.split(/\s+/, LEAD_WORDS + 1).filter(word => word !== ''));
    if (words.length >= LEAD_WORDS) break;
  }
  const lead = words.slice(0, LEAD_WORDS).join(' ');
  return title ? `${title}. ${lead}` : lead;
}

/** A vector as bytes, the largest of its numbers becoming 127 or -127: only its direction is kept. */
export function toBytes(vector: Float32Array): Int8Array {
  const peak = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, value => (peak > 0 ? Math.round((value / peak) * MOST) : 0));
}

/** The cosine of two vectors of bytes, -1..1; 0 if one is zero. */
export function cosineOf(a: Int8Array, b: Int8Array): number {
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let k = 0; k < a.length; k += 1) {
    products += a[k]! * b[k]!;
    squaresA += a[k]! ** 2;
    squaresB += b[k]! ** 2;
  }
  return products === 0 ? 0 : products / Math.sqrt(squaresA * squaresB);
}
