import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isNewsroomKey, messageOf, signerOf } from '../../../../src/corpus/remote/keyed.ts';

const KEY = 'a-newsroom-key-of-more-than-32-characters';

describe('keyed hashes', () => {
  it('are the first 48 bits of HMAC-SHA-256 in base64url', async () => {
    const [hash] = await (await signerOf(KEY)).hashes('term', [0xfedcba98]);
    const message = Uint8Array.of(2, 0xfe, 0xdc, 0xba, 0x98);
    expect(hash).toBe(
      createHmac('sha256', KEY).update(message).digest().subarray(0, 6).toString('base64url'),
    );
    expect(hash).toMatch(/^[\w-]{8}$/);
  });

  it('differ by the kind of key and by the newsroom', async () => {
    const one = await signerOf(KEY);
    const other = await signerOf(`${KEY}!`);
    const all = [
      ...(await one.hashes('term', [7])),
      ...(await one.hashes('fingerprint', [7])),
      ...(await other.hashes('term', [7])),
    ];
    expect(new Set(all).size).toBe(3);
    expect(await one.check()).not.toBe(await other.check());
  });

  it('keep the order of the keys', async () => {
    const signer = await signerOf(KEY);
    const keys = [5, 1, 4_294_967_295, 0];
    const apart = await Promise.all(keys.map(async key => (await signer.hashes('fingerprint', [key]))[0]));
    expect(await signer.hashes('fingerprint', keys)).toEqual(apart);
  });

  it('are of five bytes, the highest first', () => {
    expect([...messageOf('fingerprint', 0x01020304)]).toEqual([1, 1, 2, 3, 4]);
  });
});

describe("a newsroom's key", () => {
  it.each([
    ['x'.repeat(31), false],
    ['x'.repeat(32), true],
    ['x'.repeat(512), true],
    ['x'.repeat(513), false],
    [`${'x'.repeat(32)} y`, false],
  ])('%s: %s', (key, isOne) => {
    expect(isNewsroomKey(key)).toBe(isOne);
  });
});
