import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import { BEES, HARBOUR, report } from './texts.ts';

let names = 0;
let corpus: Corpus;
beforeEach(async () => {
  corpus = await openCorpus(`leads-${names++}`, { worksAlone: false });
  await corpus.add([report('a', HARBOUR), report('b', BEES)]);
});
afterEach(() => corpus.close());

const vector = Int8Array.from({ length: 384 }, (_, i) => (i % 255) - 127);
const kept = async () => [...(await corpus.leads(['a', 'b', 'c'])).keys()];

describe('the vector of a lead', () => {
  it('is kept with its report', async () => {
    await corpus.keepLeads([{ report: report('a', HARBOUR), vector }]);
    expect(await corpus.leads(['a', 'b'])).toEqual(new Map([['a', vector]]));
  });

  it('stays while the text does, and is no change of the stored reports', async () => {
    const before = await corpus.version();
    await corpus.keepLeads([{ report: report('a', HARBOUR), vector }]);
    expect(await corpus.version()).toBe(before);
    await corpus.pin(['a'], true);
    await corpus.add([report('a', HARBOUR, { agency: 'reuters' })]);
    expect(await kept()).toEqual(['a']);
  });

  it.each([
    { what: 'text', newer: report('a', `${HARBOUR} It sailed.`) },
    { what: 'headline', newer: report('a', HARBOUR, { title: 'Ferry raised' }) },
  ])('goes with a change of the $what', async ({ newer }) => {
    await corpus.keepLeads([{ report: report('a', HARBOUR), vector }]);
    await corpus.add([newer]);
    expect(await kept()).toEqual([]);
  });

  it('is not kept where the report changed or went while it was made', async () => {
    await corpus.add([report('a', `${HARBOUR} It sailed.`)]);
    await corpus.remove(['b']);
    await corpus.keepLeads([
      { report: report('a', HARBOUR), vector },
      { report: report('b', BEES), vector },
      { report: report('c', BEES), vector },
    ]);
    expect(await kept()).toEqual([]);
  });
});
