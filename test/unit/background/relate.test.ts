import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeadVectors } from '../../../src/engine/meaning/lead.ts';
import { article, report } from '../corpus/texts.ts';
import { fakeLocks, fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({ default: { storage } }));
vi.mock('../../../src/background/openCorpus.ts', async () => {
  const { openCorpus } = await import('../../../src/corpus/corpus.ts');
  const store = await openCorpus('relate');
  return { corpus: async () => store };
});
/** The encoder's worker, which needs a browser. */
const worker = vi.hoisted(() => ({}) as { encode: LeadVectors });
vi.mock('../../../src/background/encode.ts', () => ({
  leadVectors: (texts: string[]) => worker.encode(texts),
}));
Object.assign(storage, fakeStorage());
fakeLocks();
const { relate } = await import('../../../src/background/relate.ts');
const { corpus } = await import('../../../src/background/openCorpus.ts');
const { setNeverCompared } = await import('../../../src/stored/slots.ts');
const { changeSettings } = await import('../../../src/stored/settings.ts');
const { leadVectorsInNode } = await import('../../../scripts/encoder.ts');

const ARTICLE = article(
  'article',
  'Divers on Monday raised a ferry that sank two months ago in the harbour of Port Vessel, with a load of timber.\n' +
    'The ship will be towed to a yard, where inspectors want to find out why it went down.\n' +
    'Its insurer blames a faulty bow door, through which water came in.',
  { title: 'Divers raise sunken ferry from harbour', published: '2026-05-04' },
);
const RETOLD = report(
  'retold',
  'Salvage crews lifted the ferry off the sea bed at Port Vessel, weeks after it went under with its load of timber.\n' +
    'Experts will examine the wreck in a dock.\n' +
    'The company that insured the boat says that a broken door at the front let the sea in.',
  { title: 'Sunken boat lifted out of Port Vessel', published: '2026-05-05' },
);

const kept = async () => (await (await corpus()).leads(['retold'])).size;
const encode = leadVectorsInNode();

beforeEach(async () => {
  const store = await corpus();
  await store.remove(['retold']);
  await store.add([RETOLD]);
  await changeSettings({ closerLook: true });
  worker.encode = encode;
});

describe('what is related to an article', () => {
  it('is left in doubt by words', async () => {
    expect(await relate(ARTICLE, [], 'words')).toMatchObject({ isDoubtful: true });
  });

  it('is never a report that the reader does not want compared, until that is taken back', async () => {
    await setNeverCompared('retold', true);
    expect(await relate(ARTICLE, [], 'meaning')).toEqual({ related: [], isDoubtful: false });
    await setNeverCompared('retold', false);
    expect((await relate(ARTICLE, [], 'meaning')).related).toHaveLength(1);
  });

  it('is settled by meaning, and the vector of the report kept', async () => {
    const { related, isDoubtful } = await relate(ARTICLE, [], 'meaning');
    expect(related).toMatchObject([{ kind: 'event' }]);
    expect(isDoubtful).toBe(false);
    expect(await kept()).toBe(1);
  });

  it('is settled in a private window too, but nothing is kept', async () => {
    expect((await relate(ARTICLE, [], 'meaning-private')).related).toMatchObject([{ kind: 'event' }]);
    expect(await kept()).toBe(0);
  });

  it('stays as words alone decide if the reader switched the closer look off, or the encoder does not run', async () => {
    const { related } = await relate(ARTICLE, [], 'words');
    worker.encode = () => Promise.reject(new Error('no worker'));
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect((await relate(ARTICLE, [], 'meaning')).related).toEqual(related);
    expect(warned).toHaveBeenCalledOnce();
    worker.encode = encode;
    await changeSettings({ closerLook: false });
    expect((await relate(ARTICLE, [], 'meaning')).related).toEqual(related);
    expect(await kept()).toBe(0);
  });
});
