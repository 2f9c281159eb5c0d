import type { Report } from '../../../src/engine/types.ts';

export const report = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  id,
  outlet: 'Quill Tribune',
  agency: null,
  title: null,
  url: null,
  byline: null,
  published: null,
  paragraphs: text.split('\n'),
  ...more,
});

/** An article of another outlet. */
export const article = (id: string, text: string, more: Partial<Report> = {}): Report =>
  report(id, text, { outlet: 'Gull Gazette', ...more });

export const HARBOUR =
  'Divers raised the ferry Amberline from the harbour of Port Vessel on Tuesday, said harbour master Odo Brandt.\n' +
  'The ferry sank in March with a cargo of 400 tonnes of timber bound for Kestrel Bay.\n' +
  'Insurer Marlowe Mutual put the loss at 12.5 million crowns and blamed a faulty bow door.';
export const HARBOUR_RETOLD =
  'The sunken ferry Amberline is afloat again, Port Vessel harbour master Odo Brandt said.\n' +
  'Marlowe Mutual, which insured it, named the bow door as the cause of the loss of 12.5 million crowns.\n' +
  'The timber for Kestrel Bay was lost.';
export const BEES =
  'Beekeepers in the Tolland hills counted a third fewer hives this spring than last, the growers union found.\n' +
  'Chairwoman Petra Anselm asked the regional council in Oldmere for a ban on two pesticides.';

const NAMES = 'Arvel Bodmin Castor Delphine Esker Fenwick Gorlan Hester Ivo Jarrow Kelda Lothar'.split(' ');
const DEEDS =
  'opened the bridge over the river,closed the mill beside the lake,sold the theatre to a neighbour,counted the boats in the harbour,painted the tower of the old church,repaired the road across the moor'.split(
    ',',
  );

/** A sentence for every number: few names and deeds, so that texts of near numbers share some. */
export const sentence = (n: number): string =>
  `On day ${n % 97} ${NAMES[n % 12]} ${NAMES[(n * 7 + 3) % 12]} ${DEEDS[n % 6]} before ${NAMES[(n * 5) % 12]} arrived with ${100 + (n % 31)} others.`;

/** A text of a few sentences. */
export const textOfNumbers = (numbers: readonly number[]): string => numbers.map(sentence).join('\n');
