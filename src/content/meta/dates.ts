/**
 * A date as ISO 8601, or null. A time keeps the zone it was written with; one without a zone stays without.
 * @param text ISO 8601 with the usual slips (a blank for T, +0000), or whatever the browser's Date reads
 */
export function isoDate(text: string | null | undefined): string | null {
  const clean = text?.trim().slice(0, 60);
  if (!clean) return null;
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      clean,
    );
  const written = iso ? `${iso[1]}${iso[2] ? `T${iso[2]}${zone(iso[3])}` : ''}` : null;
  if (!written && !/\b\d{4}\b/.test(clean)) return null;
  const time = Date.parse(written ?? clean);
  if (Number.isNaN(time)) return null;
  const year = new Date(time).getUTCFullYear();
  if (year < 1980 || year > 2100) return null;
  return written ?? new Date(time).toISOString();
}

function zone(text: string | undefined): string {
  if (!text) return '';
  if (/^z$/i.test(text)) return 'Z';
  const digits = text.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}
