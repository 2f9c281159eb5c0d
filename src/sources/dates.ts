const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich; RFC 822's own zones and those that feeds use beside them. */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
};

const two = (value: number | string): string => String(value).padStart(2, '0');

/**
 * A date as feeds and news files write it (ISO 8601 with or without signs, RFC 822, GDELT's) as ISO 8601, to the same
 * precision; null where it is none. A time without a zone stays without one.
 */
export function isoDate(text: string | null | undefined): string | null {
  const clean = (text ?? '').trim();
  const iso = fromIso(clean) ?? fromRfc822(clean);
  if (!iso || Number.isNaN(Date.parse(iso))) return null;
  const year = Number(iso.slice(0, 4));
  return year >= 1900 && year <= 2200 ? iso : null;
}

function fromIso(text: string): string | null {
  const found =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
      text,
    );
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}

function isoZone(zone: string | undefined): string {
  if (!zone) return '';
  if (/^z$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

/** "Sun, 03 May 2026 10:00:00 +0200", "3 May 26 10:00 EST". */
function fromRfc822(text: string): string | null {
  const found =
    /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|[+-]\d\d:?\d\d)?)?/i.exec(
      text,
    );
  if (!found) return null;
  const [, day, name, year, hour, minute, second, zone] = found;
  const month = MONTHS.indexOf(name!.slice(0, 3).toLowerCase());
  if (month < 0) return null;
  const full = year!.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year!;
  const date = `${full}-${two(month + 1)}-${two(day!)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${minute}:${second ?? '00'}${rfcZone(zone)}`;
}

function rfcZone(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[+-]/.test(zone)) return isoZone(zone);
  const minutes = ZONES[zone.toLowerCase()];
  if (minutes === undefined) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
