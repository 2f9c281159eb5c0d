import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Corpus, ListQuery } from '../../../src/corpus/types.ts';
import { report } from './texts.ts';

let count = 0;
const fresh = (): Promise<Corpus> => openCorpus(`search-${count++}`, { worksAlone: false });
const idsOf = async (corpus: Corpus, query: string, more: ListQuery = {}) =>
  (await corpus.list({ query, limit: 500, ...more })).reports.map(({ id }) => id).join(' ');

const AGENCIES = [
  { id: 'tarrow', names: ['Tarrow', 'Tarrow Press Agency'] },
  { id: 'quill', names: ['Quill'] },
];

async function filled(): Promise<Corpus> {
  const corpus = await fresh();
  await corpus.add([
    report('ferry', 'The ferry ran aground.\nDivers found a rusted sextant below the wheelhouse.', {
      title: 'Ferry aground',
      outlet: 'Mole Mail',
      agency: 'tarrow',
      published: '2026-05-04T10:00:00',
    }),
    report('bees', 'Hives are fewer. Été sans miel, said the Tarrow keeper.', {
      title: 'Fewer hives',
      outlet: 'Àlder Post',
      agency: null,
      published: '2026-05-06',
    }),
    report('press', 'Пароход сел на мель у Песчаной косы.', {
      title: 'The press of agency work',
      outlet: 'Quay Times',
      agency: 'quill',
      published: null,
    }),
  ]);
  return corpus;
}

describe('a search of the reports', () => {
  it.each([
    ['words of the text, wherever it stands', 'sextant', 'ferry'],
    ['beginnings of words', 'sext whee', 'ferry'],
    ['no middles of words', 'extant', ''],
    ['words of title and outlet', 'mole aground', 'ferry'],
    ['in any case, with or without accents', 'ETE alder', 'bees'],
    ['in other scripts', 'песчаной', 'press'],
    ['an agency by its id or a word of it', 'tarrow', 'bees ferry'],
    ['an agency by all of a longer name', 'tarrow press agency', 'ferry'],
    ['and words besides', 'tarrow press agency sextant', 'ferry'],
    ['a word of a longer name is a word', 'agency', 'press'],
    ['a day', '2026-05-04', 'ferry'],
    ['a day as it is written elsewhere', '6.5.2026', 'bees'],
    ['a month', '2026-05', 'bees ferry'],
    ['a span of days with a word', '2026-05-01..2026-05-05 divers', 'ferry'],
    ['a figure that is no day', '2026-99', ''],
    ['words that no report has all of', 'sextant hives', ''],
  ])('finds %s', async (_, query, ids) => {
    expect(await idsOf(await filled(), query, { agencies: AGENCIES })).toBe(ids);
  });

  it('knows what was changed, removed, pinned and put back', async () => {
    const corpus = await filled();
    await corpus.add([report('bees', 'The hives are gone.', { title: 'Gone', outlet: 'Birch News' })]);
    expect(await idsOf(corpus, 'miel')).toBe('');
    expect(await idsOf(corpus, 'birch hives')).toBe('bees');
    await corpus.pin(['ferry'], true);
    expect((await corpus.list({ query: 'ferry' })).reports[0]?.pinned).toBe(true);
    const removed = await corpus.remove(['ferry', 'press']);
    expect(await idsOf(corpus, 'sextant')).toBe('');
    expect(await idsOf(corpus, '', { order: 'outlet' })).toBe('bees');
    await corpus.add(removed);
    expect(await idsOf(corpus, 'sextant')).toBe('ferry');
    await corpus.clear();
    expect(await idsOf(corpus, 'sextant')).toBe('');
  });

  it('of a report whose outlet alone changed knows the new one only', async () => {
    const corpus = await fresh();
    await corpus.add([report('a', 'The ferry ran aground.', { title: 'Ferry', outlet: 'Mole Mail' })]);
    await corpus.add([report('a', 'The ferry ran aground.', { title: 'Ferry', outlet: 'Birch News' })]);
    expect(await idsOf(corpus, 'birch')).toBe('a');
    expect(await idsOf(corpus, 'mole')).toBe('');
  });

  it('goes over many blocks, and reads no report for it', async () => {
    const corpus = await fresh();
    const many = Array.from({ length: 300 }, (_, i) =>
      report(`r${i}`, `Number w${i} of all. ${i % 7 === 0 ? 'Seventh.' : ''}`, {
        title: `T ${i}`,
        outlet: `Outlet ${String(999 - i)}`,
      }),
    );
    for (let i = 0; i < 300; i += 50) await corpus.add(many.slice(i, i + 50));
    const found = await corpus.list({ query: 'seventh', order: 'outlet', limit: 3 });
    expect([found.total, found.reports.map(({ id }) => id)]).toEqual([43, ['r294', 'r287', 'r280']]);
    const newest = await corpus.list({ query: 'seventh', offset: 41, limit: 5 });
    expect(newest.reports.map(({ id }) => id)).toEqual(['r7', 'r0']);
    expect(await idsOf(corpus, 'w17')).toBe(
      ['r179', 'r178', 'r177', 'r176', 'r175', 'r174', 'r173', 'r172', 'r171', 'r170', 'r17'].join(' '),
    );
  });
});
