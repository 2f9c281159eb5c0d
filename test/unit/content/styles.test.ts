import { describe, expect, test } from 'vitest';
import { KINDS, rules } from '../../../src/content/paint/styles.ts';
import { contrast } from '../../../src/wording/colours.ts';

const hex = (parts: number[]) =>
  `#${parts.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Line colour and tint (with its part) of each kind, as the rules say them. */
function looks(dark: boolean) {
  const text = rules(kind => kind, dark);
  return KINDS.map(kind => {
    const rule = text.split('\n').find(line => line.includes(`::highlight(${kind})`))!;
    const [, line] = /rgb\((\d+ \d+ \d+)\);/.exec(rule)!;
    const [, tint, part] = /background-color: rgb\((\d+ \d+ \d+) \/ ([\d.]+)\)/.exec(rule)!;
    const numbers = (value: string) => value.split(' ').map(Number);
    return { kind, rule, line: numbers(line!), tint: numbers(tint!), part: Number(part) };
  });
}

const mixed = (over: number[], part: number, ground: number[]) =>
  hex(ground.map((value, i) => value + (over[i]! - value) * part));

describe.each([
  { page: 'light', dark: false, ground: [255, 255, 255], text: '#1a1a1a' },
  { page: 'dark', dark: true, ground: [24, 24, 27], text: '#d4d4d8' },
])('on a $page page', ({ dark, ground, text }) => {
  test.each(looks(dark))('$kind: its line is seen (3:1) and the text on its tint is read (7:1)', look => {
    expect(contrast(hex(look.line), hex(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(text, mixed(look.tint, look.part, ground))).toBeGreaterThanOrEqual(7);
  });

  test('every kind has a line of its own, so that none is marked by colour alone', () => {
    const lines = looks(dark).map(({ rule }) => /underline (\w+ \d+px)/.exec(rule)![1]);
    expect(new Set(lines).size).toBe(KINDS.length);
  });
});
