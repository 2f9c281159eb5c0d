import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/ui/theme.css', 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)') as [string, string];
const colours = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
  );

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const TEXTS = [
  'text',
  'muted',
  'accent',
  'copied-text',
  'rewritten-text',
  'unique-text',
  'quote-text',
  'skip-text',
];
const SURFACES = ['bg', 'surface', 'sunken'];

for (const [scheme, part] of [
  ['light', light],
  ['dark', dark],
] as const) {
  const of = colours(part);
  test.each(TEXTS.flatMap(text => SURFACES.map(surface => [text, surface])))(
    `${scheme}: %s on %s has a contrast of 4.5 or more`,
    (text, surface) => expect(contrast(of[text!]!, of[surface!]!)).toBeGreaterThanOrEqual(4.5),
  );
  test(`${scheme}: marked words and main buttons are readable, borders of controls are seen`, () => {
    expect(contrast(of.text!, of.differs!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of['on-accent']!, of.accent!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of['line-strong']!, of.surface!)).toBeGreaterThanOrEqual(3);
  });
}
