import type { Report } from '../../../src/engine/types.ts';

/** A report of an invented outlet, of no agency. */
export const report = (id: string, ...paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency: null,
  published: '2031-03-04',
  paragraphs,
});
