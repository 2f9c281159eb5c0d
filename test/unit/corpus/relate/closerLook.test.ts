import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leadVectorsInNode } from '../../../../scripts/encoder.ts';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { lookCloser } from '../../../../src/corpus/relate/closerLook.ts';
import type { Corpus } from '../../../../src/corpus/types.ts';
import type { LeadVectors } from '../../../../src/engine/meaning/lead.ts';
import { article, report } from '../texts.ts';

const ARTICLE = article(
  'article',
  'Divers on Monday raised a ferry that sank two months ago in the harbour of Port Vessel, with a load of timber.\n' +
    'The ship will be towed to a yard, where inspectors want to find out why it went down.\n' +
    'Its insurer blames a faulty bow door, through which water came in.',
  { title: 'Divers raise sunken ferry from harbour', published: '2026-05-04' },
);
/** The same in other words. */
const RETOLD = report(
  'retold',
  'Salvage crews lifted the ferry off the sea bed at Port Vessel, weeks after it went under with its freight of wood.\n' +
    'Experts will examine the wreck in a dock.\n' +
    'The company that insured the boat says that a broken door at the front let the sea in.',
  { title: 'Sunken boat lifted off sea bed', published: '2026-05-05' },
);
const GERMAN = article(
  'artikel',
  'Taucher haben am Montag im Hafen eine Fähre gehoben, die vor zwei Monaten mit einer Ladung Holz gesunken war.\n' +
    'Das Schiff wird in eine Werft geschleppt, wo Fachleute herausfinden sollen, warum es gesunken ist.',
  { title: 'Gesunkene Fähre gehoben', published: '2026-05-04' },
);

const encode = leadVectorsInNode();
let names = 0;
let corpus: Corpus;
let asked: string[][];
const counting: LeadVectors = texts => {
  asked.push(texts);
  return encode(texts);
};

beforeEach(async () => {
  asked = [];
  corpus = await openCorpus(`closer-${names++}`, { worksAlone: false });
  await corpus.add([RETOLD]);
});
afterEach(() => corpus.close());

describe('the closer look', () => {
  it('takes a report for one on the event that covers it in other words', async () => {
    const judged = await corpus.judged(ARTICLE);
    const closer = await lookCloser(ARTICLE, judged, corpus, encode);
    expect(judged).toMatchObject([{ isDoubtful: true }]);
    expect(judged[0]!.kind).not.toBe('event');
    expect(closer).toMatchObject([{ kind: 'event', isDoubtful: false }]);
    expect(closer[0]!.p).toBeGreaterThan(judged[0]!.p);
  });

  it("encodes a report's lead once, and again when its text changed", async () => {
    const look = async () => lookCloser(ARTICLE, await corpus.judged(ARTICLE), corpus, counting);
    const first = await look();
    expect(await look()).toEqual(first);
    await corpus.add([{ ...RETOLD, title: 'Sunken boat is lifted out of Port Vessel' }]);
    await look();
    expect(asked.map(texts => texts.length)).toEqual([2, 1, 2]);
  });

  it('asks nothing where nothing is in doubt, or of another language', async () => {
    const judged = await corpus.judged(ARTICLE);
    const sure = judged.map(one => ({ ...one, isDoubtful: false }));
    expect(await lookCloser(ARTICLE, sure, corpus, counting)).toEqual(sure);
    expect(await lookCloser(GERMAN, judged, corpus, counting)).toEqual(judged);
    const german = judged.map(one => ({ ...one, report: { ...GERMAN, id: 'other' } }));
    expect(await lookCloser(ARTICLE, german, corpus, counting)).toEqual(german);
    expect(asked).toEqual([]);
  });

  it('fails where the encoder does, and keeps nothing', async () => {
    const broken: LeadVectors = () => Promise.reject(new Error('no worker'));
    const judged = await corpus.judged(ARTICLE);
    await expect(lookCloser(ARTICLE, judged, corpus, broken)).rejects.toThrow('no worker');
    expect(await corpus.leads(['retold'])).toEqual(new Map());
  });
});
