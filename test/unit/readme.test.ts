import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings.ts';
import { firefoxManifest } from '../../vite.config.ts';

const readme = readFileSync('README.md', 'utf8');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('manifest.json') as Record<string, unknown> & {
  minimum_chrome_version: string;
  permissions: string[];
  optional_permissions: string[];
};
const scripts = Object.keys(json('package.json').scripts as object);
const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const locale = json('src/_locales/en/messages.json') as Record<string, { message: string }>;

/** First cells of the table under a heading, without the code marks. */
const cells = (heading: string): string[] => {
  const section = readme.split(`## ${heading}`)[1]!.split('\n## ')[0]!;
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2);
  return rows.map(row => row.split('|')[1]!.trim());
};

describe('the readme', () => {
  it('names only commands that exist, and all of them', () => {
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z][a-z-]*)/g)].map(match => match[1]!);
    expect([...new Set(named)].sort()).toEqual([...scripts].sort());
  });

  it('gives a reason for each permission of the manifest, and for no other', () => {
    const named = cells('Permissions, and why').map(cell => cell.replaceAll('`', ''));
    const plain = named.map(name => name.replace(/ \(.*/, ''));
    const gecko = firefoxManifest(manifest).browser_specific_settings as {
      gecko: { data_collection_permissions: { optional: string[] } };
    };
    const { optional } = gecko.gecko.data_collection_permissions;
    const wanted = [...manifest.permissions, ...optional, 'sites'];
    expect(plain.flatMap(name => name.split(', ')).sort()).toEqual(wanted.sort());
    expect(named.filter(name => name.includes('(optional in Firefox'))).toEqual(
      (firefoxManifest(manifest).optional_permissions as string[]).map(
        name => `${name} (optional in Firefox)`,
      ),
    );
  });

  it('explains the labels in the words of the interface', () => {
    const said = new Set(Object.values(locale).map(({ message }) => message));
    for (const label of cells('What the labels mean')) expect(said).toContain(label);
    for (const [, name] of readme.matchAll(/"(Always on this site)"/g)) expect(said).toContain(name!);
  });

  it('names the keys as they are at first', () => {
    const named = cells('In the sidebar').flatMap(cell => cell.match(/Alt\+\w/g) ?? []);
    expect(named).toEqual(Object.values(DEFAULTS.keys));
  });

  it('says of every part of a browser that may be missing what happens, where the code asks for it', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path))
      .map(path => readFileSync(join('src', path), 'utf8'))
      .join('\n');
    /** The ways to ask for what may not be there. */
    const asked = (name: string) =>
      [
        `${name}\\?\\.`,
        `\\?\\.${name}`,
        `${name} \\?\\?=`,
        `typeof ${name}`,
        `!?\\w+\\.${name}\\)`,
        `undefined = \\w+\\.${name}`,
      ].some(form => new RegExp(form).test(code));
    const named = cells('Older and smaller browsers').flatMap(cell => cell.match(/\w+(?=`)/g) ?? []);
    expect(named.length).toBeGreaterThan(9);
    expect(named.filter(name => !asked(name))).toEqual([]);
  });

  it('names the oldest browsers as the manifest does', () => {
    const firefox = firefoxManifest(manifest as never) as unknown as {
      browser_specific_settings: Record<'gecko' | 'gecko_android', { strict_min_version: string }>;
    };
    const { gecko, gecko_android: android } = firefox.browser_specific_settings;
    const said = readme.split('## Older and smaller browsers')[1]!.trim().split('\n')[0]!;
    const [chrome, desktop, phone] = [...said.matchAll(/from (\d+)/g)].map(([, version]) => version);
    expect(chrome).toBe(manifest.minimum_chrome_version);
    expect([`${desktop}.0`, `${phone}.0`]).toEqual([gecko.strict_min_version, android.strict_min_version]);
  });

  it('names folders that exist', () => {
    for (const [, path] of readme.matchAll(/`((?:src|scripts|test)(?:\/[\w.]+)*)`/g))
      expect([path, existsSync(path!)]).toEqual([path, true]);
    for (const [, path] of readme.matchAll(/\]\(((?!http)[^)]+)\)/g))
      expect([path, existsSync(path!)]).toEqual([path, true]);
  });

  it('gives a reason for each library', () => {
    expect(cells('Libraries').sort()).toEqual(Object.keys(dependencies!).sort());
    const build = readme.split('To build and test:')[1]!.split('\n')[0]!;
    const tools = Object.keys(devDependencies!).filter(
      name => !name.startsWith('@types/') && name !== 'type-fest',
    );
    for (const name of tools)
      expect(build.toLowerCase()).toContain(name.replace(/^@biomejs\//, '').toLowerCase());
  });
});
