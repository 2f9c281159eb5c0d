import type { Agency } from './types.ts';

const isOn = (url: string, { domains }: Agency): boolean => {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase();
  return domains.some(domain => host === domain || host.endsWith(`.${domain}`));
};

/** The id of the agency whose own site an address is on, or null. One that is an outlet too owns only its reporting. */
export const ownerOf = (url: string, agencies: readonly Agency[]): string | null =>
  agencies.find(agency => !agency.outlet && isOn(url, agency))?.id ?? null;

/** Whether an article is on the agency's own site, by its address or its outlet's name or address. */
export function isOwnPage(article: { url?: string | null; outlet?: string | null }, agency: Agency): boolean {
  if (article.url && isOn(article.url, agency)) return true;
  const outlet = article.outlet?.trim().toLowerCase();
  if (!outlet) return false;
  const names = [...agency.names, ...(agency.ambiguous ?? [])].map(name => name.toLowerCase());
  return names.includes(outlet) || isOn(`https://${outlet}`, agency);
}
