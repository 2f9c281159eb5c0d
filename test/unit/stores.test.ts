import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/settings.ts';
import { firefoxManifest } from '../../vite.config.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const stores = read('docs/stores.md');
const manifest = JSON.parse(read('manifest.json')) as Record<
  'permissions' | 'optional_permissions' | 'optional_host_permissions',
  string[] | undefined
>;
const part = (heading: string) => stores.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;

describe('what the stores ask for', () => {
  it('is a reason for each permission of the manifest, and for no other', () => {
    const named = part('A reason for each permission')
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .flatMap(row => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = manifest;
    const asked = [...permissions, ...optional_permissions, ...optional_host_permissions];
    expect(named.sort()).toEqual(asked.sort());
  });

  it('is what the manifest declares of data', () => {
    const { browser_specific_settings: settings } = firefoxManifest(manifest) as never as {
      browser_specific_settings: { gecko: { data_collection_permissions: Record<string, string[]> } };
    };
    for (const [kind, names] of Object.entries(settings.gecko.data_collection_permissions))
      expect(part('Data')).toContain(`${kind}: [${names.map(name => `"${name}"`).join(', ')}]`);
  });

  it.each(LANGUAGES)('is a description and a text in %s, of the length that both stores take', language => {
    const { description } = JSON.parse(read(`src/_locales/${language}/messages.json`));
    expect(description.message.length).toBeGreaterThan(40);
    expect(description.message.length).toBeLessThanOrEqual(132);
    const text = part('Texts').split(`(\`${language}\`)\n`)[1]?.split('\n### ')[0]?.trim() ?? '';
    expect(text.length).toBeGreaterThan(300);
    expect(text.length).toBeLessThan(16_000);
    expect(text).toContain('Wirelight');
  });
});
