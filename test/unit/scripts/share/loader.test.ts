import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FastSigner } from '../../../../scripts/share/keyed.ts';
import { type LoadCount, Loader } from '../../../../scripts/share/loader.ts';
import { checkIndex, create } from '../../../../scripts/share/prepare.ts';
import { remove } from '../../../../scripts/share/remover.ts';
import { Server } from '../../../../scripts/share/server.ts';
import { KEYS_VERSION, keysOf } from '../../../../src/corpus/keys.ts';
import { signerOf } from '../../../../src/corpus/remote/keyed.ts';
import type { CorpusReport } from '../../../../src/corpus/types.ts';
import { type Asked, type Before, LookAlike, say } from '../../../tools/searchServer/lookAlike.ts';
import { report } from '../../corpus/remote/answers.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';
const signer = new FastSigner(KEY);
const CHECK = signer.check();
let there: LookAlike;
let server: Server;

beforeEach(async () => {
  there = new LookAlike();
  there.meta = { wirelight: { keys: KEYS_VERSION, check: CHECK } };
  server = new Server({ address: await there.start(), index: 'wire', authorization: 'Basic c2VjcmV0' });
});
afterEach(() => there.stop());

const numbered = (count: number, more: object = {}): CorpusReport[] =>
  Array.from({ length: count }, (_, i) => report(`r${i}`, more) as CorpusReport);

async function load(reports: readonly CorpusReport[], times = { embargo: null, until: null } as const) {
  const refused: string[] = [];
  const loader = new Loader(server, signer, {
    times,
    onRefused: (id, why) => refused.push(`${id}: ${why}`),
    onProgress: () => {},
  });
  for (const one of reports) await loader.add(one);
  return { count: await loader.finish(), refused };
}

/** Answers in the server's place where `isMeant`. */
const instead =
  (status: number, body: string, isMeant: (asked: Asked) => boolean = () => true): Before =>
  (asked, response) =>
    isMeant(asked) && say(response, status, body);
const isBulk = ({ path }: Asked): boolean => path.endsWith('_bulk');

const counts = (count: Partial<LoadCount>): LoadCount => ({
  added: 0,
  replaced: 0,
  unchanged: 0,
  refused: 0,
  ...count,
});

describe("the loader's hashes", () => {
  it.each([
    ['a short key', KEY],
    ['a key longer than a block of the hash', KEY.repeat(3)],
    ['a key that is not ASCII', `${KEY}-é`],
  ])('are those that the extension asks for, of %s', async (_what, key) => {
    const { fingerprints, terms } = keysOf(report('a'));
    const [fast, web] = [new FastSigner(key), await signerOf(key)];
    expect(fast.fingerprints(fingerprints)).toEqual(await web.hashes('fingerprint', [...fingerprints]));
    expect(fast.termHashes(terms.keys())).toEqual(await web.hashes('term', [...terms.keys()]));
    expect(fast.check()).toBe(await web.check());
  });
});

describe('loading reports', () => {
  it('keeps each under its id, with its keys hashed', async () => {
    await load(numbered(3));
    expect([...there.documents.keys()]).toEqual(['r0', 'r1', 'r2']);
    const kept = there.documents.get('r1')!;
    const { fingerprints, terms } = keysOf(report('r1'));
    expect(kept).toMatchObject({ ...report('r1'), fp: signer.fingerprints(fingerprints) });
    expect(kept.term).toEqual(signer.termHashes(terms.keys()));
    expect(there.asked.every(({ headers }) => headers.authorization === 'Basic c2VjcmV0')).toBe(true);
  });

  it('changes nothing the second time, and sends what is new or other', async () => {
    expect((await load(numbered(5))).count).toEqual(counts({ added: 5 }));
    const before = new Map(there.documents);
    expect((await load(numbered(5))).count).toEqual(counts({ unchanged: 5 }));
    expect(there.documents).toEqual(before);
    expect(there.bulks().length).toBe(1);
    const later = [
      ...numbered(4),
      report('r4', { title: 'Ferry refloated' }) as CorpusReport,
      report('r5') as CorpusReport,
    ];
    expect((await load(later)).count).toEqual(counts({ unchanged: 4, replaced: 1, added: 1 }));
    expect(there.bulks()[1]).toEqual(['r4', 'r5']);
  });

  it('sends those again whose embargo or expiry is another', async () => {
    await load(numbered(2));
    const times = { embargo: null, until: '2030-01-01T00:00:00.000Z' } as const;
    expect((await load(numbered(2), times as never)).count).toEqual(counts({ replaced: 2 }));
    expect(there.documents.get('r0')).toMatchObject({ until: '2030-01-01T00:00:00.000Z' });
  });

  it('sends only those again that a busy server turned away', async () => {
    const turned = new Set(['r1', 'r3']);
    there.refuse = id =>
      turned.delete(id) ? { status: 429, error: { type: 'busy', reason: 'busy' } } : null;
    expect((await load(numbered(5))).count).toEqual(counts({ added: 5 }));
    expect(there.bulks()).toEqual([
      ['r0', 'r1', 'r2', 'r3', 'r4'],
      ['r1', 'r3'],
    ]);
  });

  it('waits for a server that is busy as a whole', async () => {
    let times = 0;
    const isFirst = (asked: Asked) => isBulk(asked) && times++ === 0;
    there.before = instead(429, '{"error":{"reason":"busy"},"status":429}', isFirst);
    expect((await load(numbered(2))).count).toEqual(counts({ added: 2 }));
  });

  it('sends a request in halves that is too large, and reports one that is', async () => {
    there.before = instead(413, '', asked => isBulk(asked) && asked.body.includes('"_id":"r2"'));
    const { count, refused } = await load(numbered(4));
    expect(count).toEqual(counts({ added: 3, refused: 1 }));
    expect(refused).toEqual(['r2: it is larger than the server takes']);
  });

  it('names single reports that the server refuses, and takes the others', async () => {
    there.refuse = id =>
      id === 'r1' ? { status: 400, error: { type: 'parsing', reason: 'a bad date' } } : null;
    const { count, refused } = await load(numbered(3));
    expect(count).toEqual(counts({ added: 2, refused: 1 }));
    expect(refused).toEqual(['r1: a bad date']);
  });

  it('makes requests of 2 to 5 MB', async () => {
    const text = 'The harbour master of Tarrowby spoke of the tides again. '.repeat(60);
    await load(numbered(2_000, { paragraphs: [text] }));
    const sizes = there.asked
      .filter(({ path }) => path.endsWith('_bulk'))
      .map(({ body }) => Buffer.byteLength(body));
    expect(sizes.length).toBeGreaterThan(2);
    // Two are under way at a time: the last, which has what is left, may come before the one before it.
    for (const size of sizes.sort((one, other) => other - one).slice(0, -1)) {
      expect(size).toBeGreaterThan(2e6);
      expect(size).toBeLessThan(5e6);
    }
  });

  it('keeps a report with a long id under a digest of it', async () => {
    const id = `https://gazette.tarrowby.example/${'x'.repeat(600)}`;
    await load([report(id) as CorpusReport]);
    const name = `sha256:${createHash('sha256').update(id).digest('base64url')}`;
    expect(there.documents.get(name)).toMatchObject({ id });
  });

  it('stops with a sentence where the server does not take them', async () => {
    there.before = instead(403, '{"error":{"reason":"no permissions for [write]"}}', isBulk);
    await expect(load(numbered(2))).rejects.toThrow('no permissions for [write]');
    there.before = instead(400, '{"error":"bad request"}', isBulk);
    await expect(load(numbered(2))).rejects.toThrow('did not take the reports: bad request');
  });

  it('follows no redirect with its secrets', async () => {
    there.before = instead(307, '');
    await expect(load(numbered(1))).rejects.toThrow(/sends on to another address/);
    expect(there.asked.length).toBe(1);
  });
});

describe('removing reports', () => {
  it('takes them out by their ids', async () => {
    await load(numbered(4));
    const ids = async function* () {
      yield* ['r1', 'r3', 'r9'];
    };
    expect(await remove(server, ids())).toEqual({ removed: 2, missing: 1, refused: 0 });
    expect([...there.documents.keys()]).toEqual(['r0', 'r2']);
  });
});

describe('the index', () => {
  it('is made with the check value of the key, and the keyed fields left out of what is stored', async () => {
    await create(server, CHECK, { shards: 2, replicas: 0, alias: 'wires' });
    const body = JSON.parse(there.asked[0]!.body);
    expect(body.mappings._meta).toEqual({ wirelight: { keys: KEYS_VERSION, check: CHECK } });
    expect(body.mappings._source.excludes).toEqual(['fp', 'term']);
    expect(body.aliases).toEqual({ wires: {} });
  });

  it('is made without what an older server does not know', async () => {
    const unknown = '{"error":{"type":"mapper_parsing_exception","reason":"unknown parameter"}}';
    there.before = instead(400, unknown, ({ body }) => body.includes('use_similarity'));
    expect(await create(server, CHECK, { shards: 1, replicas: 0, alias: null })).toBe(true);
    expect(there.asked.map(({ body }) => JSON.parse(body).mappings.properties.fp.use_similarity)).toEqual([
      true,
      undefined,
    ]);
  });

  it('may be there already', async () => {
    there.before = instead(400, '{"error":{"type":"resource_already_exists_exception"}}');
    expect(await create(server, CHECK, { shards: 1, replicas: 0, alias: null })).toBe(false);
  });

  it('is not loaded under another key', async () => {
    await expect(checkIndex(server, CHECK)).resolves.toBeUndefined();
    await expect(checkIndex(server, 'another')).rejects.toThrow(/under another key/);
    there.before = instead(404, '{}');
    await expect(checkIndex(server, CHECK)).rejects.toThrow(/--create/);
  });
});
