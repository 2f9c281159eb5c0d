import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { articleSite, fewOf, STARTERS, type Starter, startersFor } from '../../../src/sources/starters.ts';

describe('the starters', () => {
  it.each(STARTERS.map(starter => [starter.name, starter] as const))(
    '%s has the form of one',
    (_name, one) => {
      expect(one.name.trim()).toBe(one.name);
      expect(one.name).not.toBe('');
      expect(['http:', 'https:']).toContain(new URL(one.url).protocol);
      expect(one.languages.every(language => /^[a-z]{2}$/.test(language))).toBe(true);
      expect(one.country).toMatch(/^(?:[A-Z]{2}|-)$/);
      expect(['agency', 'carrier']).toContain(one.kind);
      expect(['headline', 'excerpt', 'full']).toContain(one.text);
      expect(one.seen).toMatch(/^20\d\d(?:-\d\d-\d\d)?$/);
      expect(one.seen >= '2025').toBe(true);
      const known = AGENCIES.map(({ id }) => id);
      expect(one.agencies.filter(id => !known.includes(id))).toEqual([]);
    },
  );

  it('has no address twice', () => {
    expect(new Set(STARTERS.map(({ url }) => url)).size).toBe(STARTERS.length);
  });
});

describe('startersFor', () => {
  const starter = (name: string, more: Partial<Starter>): Starter => ({
    name,
    kind: 'carrier',
    agencies: [],
    languages: ['en'],
    country: 'GB',
    url: `https://${name}.example/feed`,
    text: 'excerpt',
    seen: '2026-01-01',
    ...more,
  });
  const all = [
    starter('carrier', {}),
    starter('headlines', { kind: 'agency', text: 'headline' }),
    starter('agency', { kind: 'agency' }),
    starter('german', { languages: ['de'], country: 'DE' }),
  ];
  const names = (...languages: string[]) => startersFor(languages, all).map(({ name }) => name);

  it('puts agencies before outlets, and text before headlines', () => {
    expect(names('en-US')).toEqual(['agency', 'headlines', 'carrier']);
  });

  it('follows the order of the languages', () => {
    expect(names('de-AT', 'en')).toEqual(['german', 'agency', 'headlines', 'carrier']);
  });

  it('offers English ones to a reader of another language', () => {
    expect(names('xx')).toEqual(['agency', 'headlines', 'carrier']);
  });
});

describe('articleSite', () => {
  const [first] = STARTERS;
  it.each([
    ['https://rss.post.example/all', 'excerpt', 'https://post.example/'],
    ['http://www.post.example/feeds/all', 'full', 'http://www.post.example/'],
    ['https://www.post.example/map.xml', 'headline', null],
  ] as const)('of %s with %s is %s', (url, text, site) => {
    expect(articleSite({ ...first!, url, text })).toBe(site);
  });
});

describe('fewOf', () => {
  it('takes one of each site', () => {
    const at = (url: string) => ({ ...STARTERS[0]!, url });
    const all = [
      'https://www.a.example/1',
      'https://rss.a.example/2',
      'https://b.example/',
      'https://c.example/',
    ];
    expect(fewOf(all.map(at), 2).map(({ url }) => url)).toEqual([all[0], all[2]]);
    expect(fewOf(all.map(at), 9)).toHaveLength(3);
  });
});
