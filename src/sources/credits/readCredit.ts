import type { Credit } from '../../engine/types.ts';
import { agencyNames } from '../agencyNames.ts';
import { isOwnPage } from '../owner.ts';
import type { Agency, Crediting } from '../types.ts';
import { byline } from './byline.ts';
import { dateline } from './dateline.ts';
import { masked } from './masked.ts';
import { metadata } from './metadata.ts';
import { partly } from './partly.ts';
import { type Creditable, type Found, subjectOf } from './subject.ts';
import { tagline } from './tagline.ts';

export type { Creditable } from './subject.ts';

const FORMS = { dateline, byline, tagline, metadata };

/**
 * How an article credits its agency, with the words that do so and their place. Only places that credit a text
 * count: "told Reuters", a photo's credit and a call sign do not. The surest wins: dateline, byline, tag line,
 * metadata, then a contribution, then a mask.
 */
export function creditingOf(article: Creditable, agencies: readonly Agency[]): Crediting {
  const names = agencyNames(agencies).filter(({ agency, outlet }) => {
    return !outlet || !isOwnPage(article, agencies.find(({ id }) => id === agency)!);
  });
  const subject = subjectOf(article, names);
  for (const [form, find] of Object.entries(FORMS) as [
    keyof typeof FORMS,
    (of: typeof subject) => Found | null,
  ][]) {
    const found = find(subject);
    if (found) return { kind: isRelease(found.agency, agencies) ? 'release' : 'credited', form, ...found };
  }
  const part = partly(subject);
  if (part?.agency) return { kind: 'partly', ...part };
  const mask = masked(subject);
  if (part) return { kind: 'partly', ...part };
  return mask ? { kind: 'masked', ...mask } : { kind: 'none' };
}

const isRelease = (id: string, agencies: readonly Agency[]): boolean =>
  agencies.some(agency => agency.id === id && agency.release);

/** The agency an article names, in the trace's format; null if none is named. */
export function creditOf(article: Creditable, agencies: readonly Agency[]): Credit | null {
  const found = creditingOf(article, agencies);
  if (found.kind === 'credited' || found.kind === 'release')
    return { agency: found.agency, form: found.form, evidence: found.evidence };
  if (found.kind === 'partly' && found.agency)
    return { agency: found.agency, form: 'mixed', evidence: found.evidence };
  return null;
}
