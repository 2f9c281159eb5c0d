import { COLOURED, type Settings } from '../settings.ts';

/** Red, green and blue, 0 to 255. */
type Rgb = [number, number, number];

const GROUNDS = { light: '#f2f2ee', dark: '#2b2d30' } as const;
export type Scheme = keyof typeof GROUNDS;

/** Of #rrggbb. */
export const rgbOf = (colour: string): Rgb =>
  [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour).map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours (#rrggbb), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour, darkened or lightened only as far as it needs to reach a contrast with a ground. */
export function readable(colour: string, ground: string, wanted: number): string {
  const end: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part < 1; part += 0.04) {
    const mixed = hexOf(rgbOf(colour).map((value, i) => value + (end[i]! - value) * part) as Rgb);
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return hexOf(end);
}

/** A reader's colour as it is drawn (3:1) and as text has it (4.5:1), on the darkest light ground or the lightest dark one. */
export const variants = (colour: string, scheme: Scheme): { line: string; text: string } => ({
  line: readable(colour, GROUNDS[scheme], 3),
  text: readable(colour, GROUNDS[scheme], 4.6),
});

/** Gives a document the reader's colours in place of the style sheet's; those not chosen stay as they are there. */
export function setColours(root: HTMLElement, colours: Settings['colours'], scheme: Scheme): void {
  for (const name of COLOURED) {
    const colour = colours[name];
    const found = colour && variants(colour, scheme);
    root.style.setProperty(`--${name}`, found ? found.line : '');
    root.style.setProperty(`--${name}-text`, found ? found.text : '');
  }
}
