import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lean } from '../../../scripts/leanReadability.ts';

const whole = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const methodsOf = (code: string): string[] =>
  [...code.matchAll(/^ {2}(\w+)\(.*\) \{$/gm)].map(found => found[1]!).filter(name => name !== 'if');

describe('Readability as it is put into pages', () => {
  it('lacks only methods that are replaced or never reached, and its log', () => {
    const left = methodsOf(lean(whole));
    const gone = methodsOf(whole).filter(name => !left.includes(name));
    expect(gone).toHaveLength(16);
    expect(left).toContain('_grabArticle');
    const called = gone.filter(name => new RegExp(`this\\.${name}\\(`).test(lean(whole)));
    const reader = readFileSync('src/content/read/reader.ts', 'utf8');
    for (const name of called) expect(reader).toContain(`${name}:`);
    expect(lean(whole)).not.toContain('this.log(');
    const named = /(?:this|REGEXPS)\.([A-Z_]{3,}|(?<=REGEXPS\.)\w+)/g;
    const used = new Set([...lean(whole).matchAll(named)].map(([, name]) => name));
    for (const name of used) expect(lean(whole)).toMatch(new RegExp(`^ +${name}:`, 'm'));
    expect(used.size).toBeGreaterThan(10);
  });

  it('is not made of a version that it does not know', () => {
    expect(() => lean(whole.replace('  _isUrl(str) {', '  _isAddress(str) {'))).toThrow(/changed: no _isUrl/);
  });
});
