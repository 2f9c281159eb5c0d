/** Minutes east of Greenwich; RFC 822's own zones and those that feeds use beside them. Others mean several. */
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
  mez: 60,
  mesz: 120,
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
  akst: -540,
  akdt: -480,
  hst: -600,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  sast: 120,
  pkt: 300,
  wib: 420,
  hkt: 480,
  sgt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};
/** The farthest zones, minutes. */
const [WEST, EAST] = [-12 * 60, 14 * 60];

const two = (value: number): string => String(value).padStart(2, '0');

function zoneOf(minutes: number): string {
  if (minutes < WEST || minutes > EAST) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * A zone as ISO 8601 writes it ("+02:00", "Z"): from "+0200", "GMT+7", "UTC +5:30", "EST",
 * "+0200 (CEST)", "+0000 UTC". '' where none
 * is given, and where it means several or none.
 */
export function isoZone(text: string): string {
  const bare = text.replace(/\([^()]{0,60}\)\s*$/, '').trim();
  const found = /^(?:z|utc?|gmt)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d\d))?(?: [a-z]{1,5})?$/i.exec(bare);
  if (found) {
    const [, sign, hours, minutes] = found;
    const size = Number(hours) * 60 + Number(minutes ?? 0);
    return Number(minutes ?? 0) > 59 ? '' : zoneOf(sign === '+' ? size : -size);
  }
  const named = ZONES[bare.toLowerCase()];
  return named === undefined ? '' : zoneOf(named);
}
