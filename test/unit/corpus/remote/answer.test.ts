import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, foundIn, holdingsIn, versionIn } from '../../../../src/corpus/remote/answer.ts';
import { factsAnswer, hit, mappingAnswer, report, rootAnswer, searchAnswer } from './answers.ts';

describe('the hits of a search', () => {
  it('are reports, in the order of the server', () => {
    const answer = foundIn(searchAnswer([hit('a'), hit('b')]));
    expect(answer).toEqual({
      ok: true,
      value: { reports: [report('a'), report('b')], partial: false, unread: 0 },
    });
  });

  it.each([
    [
      'a shard that did not answer, though none is said to have failed',
      { total: 3, successful: 2, failed: 0 },
    ],
    ['a shard that failed', { total: 3, successful: 3, failed: 1 }],
  ])('are partial after %s', (_what, shards) => {
    expect(foundIn(searchAnswer([hit('a')], { _shards: shards }))).toMatchObject({
      value: { partial: true },
    });
  });

  it('are partial where the server had no more time', () => {
    expect(foundIn(searchAnswer([], { timed_out: true }))).toMatchObject({ value: { partial: true } });
  });

  it.each([
    ['no text', { paragraphs: [] }],
    ['a text that is a number', { paragraphs: [12] }],
    ['no id', { id: '' }],
    ['an address that runs a script', { url: 'javascript:alert(1)' }],
    ['an outlet without end', { outlet: 'x'.repeat(301) }],
    ['a date that is none', { published: 'soon' }],
  ])('with %s are passed over and counted', (_what, more) => {
    const answer = foundIn(searchAnswer([hit('bad', more), hit('good')]));
    expect(answer).toMatchObject({ value: { unread: 1, reports: [{ id: 'good' }] } });
  });

  it('cannot say that they stay, when they came, nor from where', () => {
    const answer = foundIn(
      searchAnswer([hit('a', { pinned: true, added: 5, origin: { kind: 'page', from: null }, more: 1 })]),
    );
    expect(answer.ok && answer.value.reports[0]).toEqual(report('a'));
  });

  it('are a hundred at most', () => {
    const many = Array.from({ length: 5000 }, (_, i) => hit(`r${i}`));
    const answer = foundIn(searchAnswer(many));
    expect(answer.ok && answer.value.reports.length).toBe(100);
  });

  it('are none in any other JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        expect(foundIn(value)).toEqual({ ok: false, problem: 'unreadable' });
      }),
    );
  });
});

describe('what a shared corpus says of itself', () => {
  it('is how many reports it has, and when the newest came out', () => {
    expect(holdingsIn(factsAnswer())).toEqual({
      ok: true,
      value: { reports: 17, newest: '2026-03-04T10:00:00.000Z', partial: false },
    });
    expect(versionIn(rootAnswer)).toBe('2.19.6');
  });

  it('has no newest report where it has none, or one out of all time', () => {
    for (const value of [null, 1e300])
      expect(holdingsIn(factsAnswer({ aggregations: { newest: { value } } }))).toMatchObject({
        value: { newest: null },
      });
  });

  it('has no version where that is no version', () => {
    for (const number of ['<b>2</b>', '2', 2, 'x'.repeat(99)])
      expect(versionIn({ version: { number } })).toBeNull();
  });
});

describe('whether an index fits', () => {
  const check = 'AbCdEfGhIjKlMnOp';
  it('is recognised by the version and the check value of its keys', () => {
    expect(fits(mappingAnswer(1, check), 1, check)).toEqual({ ok: true, value: null });
    expect(fits(mappingAnswer(2, check), 1, check)).toEqual({ ok: false, problem: 'other-version' });
    expect(fits(mappingAnswer(1, 'other'), 1, check)).toEqual({ ok: false, problem: 'wrong-key' });
    expect(fits({ wire: { mappings: {} } }, 1, check)).toEqual({ ok: false, problem: 'not-ours' });
    expect(fits({}, 1, check)).toEqual({ ok: false, problem: 'no-index' });
    expect(fits({ error: 'no' }, 1, check)).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('takes every index behind an alias', () => {
    const both = { ...mappingAnswer(1, check, 'wire-01'), ...mappingAnswer(1, 'other', 'wire-02') };
    expect(fits(both, 1, check)).toEqual({ ok: false, problem: 'wrong-key' });
  });
});
