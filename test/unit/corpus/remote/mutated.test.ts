import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fits, foundIn, holdingsIn, versionIn } from '../../../../src/corpus/remote/answer.ts';
import { ReportSchema } from '../../../../src/corpus/schema.ts';
import { SHARED_PROBLEMS } from '../../../../src/corpus/types.ts';
import { factsAnswer, hit, mappingAnswer, rootAnswer, searchAnswer } from './answers.ts';

type Path = (string | number)[];

/** What a hostile or broken server may put in any place of its answer. */
const STRANGE: Record<string, unknown> = {
  null: null,
  'a truth value': true,
  'a large number': 1e308,
  'a negative number': -1,
  'a part of a number': 0.5,
  'an empty text': '',
  'a long text': 'x'.repeat(20_000),
  'a script': '<script>alert(1)</script>',
  'an address that runs': 'javascript:alert(1)',
  'an empty list': [],
  'a deep list': JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`),
  'an empty object': {},
  'a changed prototype': JSON.parse('{"__proto__": {"paragraphs": ["x"]}, "constructor": 1}'),
  'a long list': Array.from({ length: 5_000 }, (_, i) => i),
};

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

function* mutants(answer: unknown): Generator<[what: string, answer: unknown]> {
  for (const path of pathsIn(answer))
    for (const [what, by] of Object.entries(STRANGE))
      yield [`${what} at ${path.join('.')}`, replaced(answer, path, by)];
}

const isProblem = (problem: unknown): boolean => (SHARED_PROBLEMS as readonly unknown[]).includes(problem);

describe('mutated answers', () => {
  it('give sound reports or a problem', () => {
    const all = [...mutants(searchAnswer([hit('a'), hit('b')]))];
    expect(all.length).toBeGreaterThan(200);
    for (const [what, answer] of all) {
      const read = foundIn(answer);
      if (!read.ok) expect(isProblem(read.problem), what).toBe(true);
      else
        for (const report of read.value.reports) {
          expect(v.is(ReportSchema, report), what).toBe(true);
          expect(report.url ?? 'https://', what).toMatch(/^https?:/);
        }
    }
  });

  it('give sound facts or a problem', () => {
    for (const [what, answer] of mutants(factsAnswer())) {
      const read = holdingsIn(answer);
      if (read.ok) expect(Number.isInteger(read.value.reports), what).toBe(true);
      else expect(isProblem(read.problem), what).toBe(true);
    }
    for (const [what, answer] of mutants(rootAnswer))
      expect(versionIn(answer) ?? '1.0', what).toMatch(/^\d+\.[\w.-]+$/);
  });

  it('give no mapping that fits, unless what matters is there', () => {
    for (const [what, answer] of mutants(mappingAnswer(1, 'AbCdEfGh'))) {
      const read = fits(answer, 1, 'AbCdEfGh');
      if (!read.ok) expect(isProblem(read.problem), what).toBe(true);
    }
  });
});
