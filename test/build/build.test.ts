import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/settings.ts';

/** The content script's limit, gzipped. */
const MAX_CONTENT_SCRIPT = 32_500;

/** The sidebar's, scripts and styles, gzipped. */
const MAX_SIDEBAR = 80_000;

interface Manifest {
  default_locale: string;
  permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  sidebar_action?: { default_panel: string };
  side_panel?: { default_path: string };
  browser_specific_settings?: {
    gecko: { id: string; data_collection_permissions: object };
    gecko_android: { strict_min_version: string };
  };
}

const dist = resolve(process.env.DIST ?? 'dist');
const read = (browser: string, path: string) => readFileSync(join(dist, browser, path), 'utf8');
const manifestOf = (browser: string) => JSON.parse(read(browser, 'manifest.json')) as Manifest;

const filesOf = (browser: string) =>
  readdirSync(join(dist, browser), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

function contentScript(browser: string): string {
  const scripts = filesOf(browser).filter(path => /[/\\]content[/\\][^/\\]+\.iife\.js$/.test(path));
  expect(scripts).toHaveLength(1);
  return readFileSync(scripts[0], 'utf8');
}

describe.each(['chrome', 'firefox'])('the build for %s', browser => {
  test('reaches no page and no host at install, and no page can detect it', () => {
    const manifest = manifestOf(browser);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    // Feeds and searches are fetched from hosts whose permission the reader gave; without it the browser stops them.
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self' http: https:;");
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  test('has one self-contained content script within its limit', () => {
    const script = contentScript(browser);
    expect(gzipSync(script).length).toBeLessThanOrEqual(MAX_CONTENT_SCRIPT);
    expect(script).not.toMatch(/^\s*(import|export)[\s{*'"]/m);
    expect(script).not.toMatch(/\bimport\s*\(/);
  });

  test('has a sidebar within its limit', () => {
    const html = read(browser, 'src/sidebar/index.html');
    const files = new Set([...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+)"/g)].map(([, path]) => path));
    expect(files.size).toBeGreaterThan(1);
    for (const path of files)
      for (const [, name] of read(browser, path).matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g))
        files.add(`assets/${name}`);
    const sizes = [...files].map(path => gzipSync(read(browser, path)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_SIDEBAR);
  });

  test('has its locales, and every file that the manifest names', () => {
    const manifest = manifestOf(browser);
    for (const language of LANGUAGES)
      expect(Object.keys(JSON.parse(read(browser, `_locales/${language}/messages.json`)))).toContain('name');
    expect(LANGUAGES).toContain(manifest.default_locale);
    const panel = manifest.sidebar_action?.default_panel ?? manifest.side_panel?.default_path ?? '';
    for (const path of [panel, ...Object.values(manifest.icons)])
      expect(existsSync(join(dist, browser, path)), path).toBe(true);
  });

  test('uses nothing that the oldest browsers lack, but what is asked for', () => {
    const NEWER =
      /withResolvers|(?:Object|Map)\.groupBy|Iterator\.from|Promise\.try|RegExp\.escape|fromAsync|(?:from|to)Base64|URL\.parse\(|getOrInsert|isSubsetOf\(|symmetricDifference\(/;
    for (const path of filesOf(browser).filter(name => name.endsWith('.js')))
      expect(readFileSync(path, 'utf8'), path).not.toMatch(NEWER);
    expect(contentScript(browser)).not.toMatch(/URL\.canParse|AbortSignal\.any/);
  });

  test('loads nothing from a host and evaluates no text', () => {
    for (const path of filesOf(browser).filter(name => /\.(js|html)$/.test(name))) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
      expect(text, path).not.toMatch(/\bimport\(\s*["'`]https?:/);
      expect(text, path).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});

test("Chrome's build has the side panel", () => {
  const manifest = manifestOf('chrome');
  expect(manifest.permissions).toContain('sidePanel');
  expect(manifest.side_panel?.default_path).toBe('src/sidebar/index.html');
});

test("Firefox's build has the sidebar and the gecko block, and no side panel", () => {
  const manifest = manifestOf('firefox');
  expect(manifest.sidebar_action?.default_panel).toBe('src/sidebar/index.html');
  expect(manifest.browser_specific_settings?.gecko.id).toMatch(/@/);
  expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['searchTerms', 'websiteContent'],
  });
  expect(manifest.permissions).not.toContain('sidePanel');
  expect(manifest.permissions).not.toContain('webRequest');
  expect(manifest.optional_permissions).toEqual(['webRequest']);
  expect(manifest).not.toHaveProperty('side_panel');
});
