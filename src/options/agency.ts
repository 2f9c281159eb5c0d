import type { Agency } from '../sources/types.ts';
import type { Phrase } from '../wording/i18n.ts';

/** What a reader fills in; `names` and `domains` hold several, separated by commas or lines. */
export interface AgencyForm {
  name: string;
  names: string;
  domains: string;
}

const parts = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(part => part.trim())
      .filter(Boolean),
  ),
];

/** A stable id from a name: lower case letters and digits of any script, joined with hyphens. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The host of what may be written as a host or as an address, without "www."; null if it is neither. */
function domainOf(written: string): string | null {
  const address = written.includes('://') ? written : `https://${written}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^[^.\s]+(\.[^.\s]+)+$/.test(host) ? host : null;
}

/** The agency a reader describes, or what is wrong with the description. `taken` are the agencies there are. */
export function agencyFrom(form: AgencyForm, taken: readonly Agency[]): Agency | Phrase {
  const name = form.name.trim();
  const id = idOf(name);
  if (!id) return { key: 'agency_no_name' };
  if (taken.some(agency => agency.id === id)) return { key: 'agency_known_already', subs: [name] };
  const written = parts(form.domains);
  const wrong = written.find(domain => !domainOf(domain));
  if (wrong) return { key: 'agency_bad_domain', subs: [wrong] };
  const domains = [...new Set(written.flatMap(domain => domainOf(domain) ?? []))];
  return { id, name, names: [...new Set([name, ...parts(form.names)])], domains };
}
