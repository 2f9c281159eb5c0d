import { dateIn, isDay } from './textDate.ts';

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?!\d)/i;

/**
 * A date as ISO 8601, or null if it is not one, or is ambiguous. A time keeps the zone it was written with; one
 * without a zone stays without.
 * @param text ISO 8601 with the usual mistakes (a blank for T, +0000), seconds or milliseconds since 1970, or in words
 * @param language of the page: 03/05/2026 is read as it writes dates
 */
export function isoDate(text: string | null | undefined, language: string | null = null): string | null {
  const clean = text?.trim().slice(0, 80);
  if (!clean) return null;
  if (/^\d{10}(?:\d{3})?$/.test(clean)) return fromSeconds(Number(clean) * (clean.length === 10 ? 1_000 : 1));
  const iso = ISO.exec(clean);
  if (!iso) return dateIn(clean, language)?.date ?? null;
  const [, year, month, day, hour, minute, second, said] = iso;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}${second ? `:${second}` : ''}${zone(said)}`;
}

function fromSeconds(ms: number): string | null {
  const date = new Date(ms);
  return date.getUTCFullYear() >= 1980 && date.getUTCFullYear() <= 2100 ? date.toISOString() : null;
}

function zone(text: string | undefined): string {
  if (!text) return '';
  if (/^z$/i.test(text)) return 'Z';
  const digits = text.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}
