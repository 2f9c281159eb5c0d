import { type AgencyName, findName, isWholeName } from '../agencyNames.ts';
import { creditLine } from './byline.ts';
import { type Found, MAX_LINE, type Subject } from './subject.ts';

/** A field of the page's metadata, or of the file it came in, that names an agency as author, provider or owner. */
export function metadata({ article, names }: Subject): Found | null {
  for (const { field, text } of article.credits ?? []) {
    if (text.length > MAX_LINE || /image|photo|logo/i.test(field)) continue;
    const agency =
      isWholeName(text.replace(/^by\s+/i, ''), names) ??
      partyOf(field, text, names) ??
      creditLine(text, names, false) ??
      rightsOf(text, names) ??
      domainOf(text, names);
    if (agency) return { agency, evidence: `${field}: ${text}`, place: { in: 'metadata', field } };
  }
  return null;
}

/** Fields in which a wire's file names a party, as some do in small letters: "ats". */
const PARTY = /^(?:provider|source|infosources?|distributor|from-src|regsrc)$/i;

function partyOf(field: string, text: string, names: readonly AgencyName[]): string | null {
  const said = text.trim();
  if (!PARTY.test(field) || !/^\p{Ll}{3,5}$/u.test(said)) return null;
  return names.find(({ form }) => form.toLowerCase() === said)?.agency ?? null;
}

/** "© 2026 AFP. All rights reserved." */
function rightsOf(text: string, names: readonly AgencyName[]): string | null {
  const holder = /^(?:©|copyright|\(c\))[\s\d,©–-]*(?:by\s+)?(?:the\s+)?(\D.{1,60})/iu.exec(text);
  return (holder && findName(holder[1]!, names, { start: true })?.agency) || null;
}

/** A link of the metadata (canonical, isBasedOn) that leads to an agency's own site. */
function domainOf(text: string, names: readonly AgencyName[]): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const host = new URL(text).hostname.toLowerCase();
  return (
    names.find(name => name.domains.some(domain => host === domain || host.endsWith(`.${domain}`)))?.agency ??
    null
  );
}
