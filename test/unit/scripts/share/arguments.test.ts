import { describe, expect, it } from 'vitest';
import { askedFor } from '../../../../scripts/share/arguments.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const env = { WIRELIGHT_KEY: KEY, WIRELIGHT_AUTHORIZATION: 'ApiKey c2VjcmV0' };
const URL = 'https://search.newsroom.example:9200/wire';

describe("the loader's arguments", () => {
  it('is an index, files and times; the secrets come from the environment', () => {
    expect(
      askedFor([URL, 'a.jsonl', '--until', '2030-01-01', '--embargo', '2029-12-31T18:00:00+01:00'], env),
    ).toEqual({
      target: {
        address: 'https://search.newsroom.example:9200',
        index: 'wire',
        authorization: 'ApiKey c2VjcmV0',
      },
      key: KEY,
      files: ['a.jsonl'],
      create: null,
      removes: false,
      times: { embargo: '2029-12-31T17:00:00.000Z', until: '2030-01-01T00:00:00.000Z' },
    });
  });

  it('may have a path before the index, and make it', () => {
    const asked = askedFor(
      ['https://newsroom.example/search/wire-2026-12/', '--create', '--alias', 'wire'],
      env,
    );
    expect(asked).toMatchObject({
      target: { address: 'https://newsroom.example/search', index: 'wire-2026-12' },
      create: { shards: 1, replicas: 1, alias: 'wire' },
    });
  });

  it.each<[string, string[], object, RegExp]>([
    ['no files', [URL], env, /Name the files/],
    ['no index', ['https://search.newsroom.example:9200', 'a'], env, /name of an index/],
    ['an index of capitals', ['https://search.newsroom.example/Wire', 'a'], env, /name of an index/],
    ['a password in the address', ['https://me:secret@search.newsroom.example/wire', 'a'], env, /password/],
    ['http to another machine', ['http://search.newsroom.example/wire', 'a'], env, /Without TLS/],
    ['no key', [URL, 'a'], {}, /WIRELIGHT_KEY/],
    ['a short key', [URL, 'a'], { WIRELIGHT_KEY: 'short' }, /32 to 512/],
    ['two lines of authorization', [URL, 'a'], { ...env, WIRELIGHT_AUTHORIZATION: 'a\nb' }, /header/],
    ['a date that is none', [URL, 'a', '--until', 'soon'], env, /--until is a date/],
    ['shards that are no number', [URL, '--create', '--shards', 'many'], env, /--shards/],
    ['an unknown option', [URL, 'a', '--password', 'x'], env, /--password/],
  ])('is refused with %s', (_what, args, given, wrong) => {
    const asked = askedFor(args, given as Record<string, string>);
    expect(asked).toMatchObject({ wrong: expect.stringMatching(wrong) });
    expect(JSON.stringify(asked)).not.toContain('c2VjcmV0');
  });
});
