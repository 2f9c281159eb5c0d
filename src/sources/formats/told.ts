import { type Item, itemId } from '../incoming.ts';
import type { FileProblem, FileProblemCode } from './problem.ts';

/** Why something that a format has as a record is not a report. */
export interface Refused {
  refused: FileProblemCode;
  fields?: FileProblem['fields'];
}

/** The result of a record of a format. */
export type Told = Item | Refused;

export const refused = (code: FileProblemCode, fields: FileProblem['fields'] = {}): Refused => ({
  refused: code,
  fields,
});

/** An item that its agency has cancelled or withheld, with the id and revision under which a report of it is stored. */
export function withdrawn({ id, url, revision }: Pick<Item, 'id' | 'url' | 'revision'>): Refused {
  const known = itemId({ id, url });
  return refused('withdrawn', known ? { id: known, ...(revision && { revision }) } : {});
}

export const isRefused = (told: Told): told is Refused => 'refused' in told;

/** An item of which only this is known. */
export const itemOf = (known: Partial<Item>): Item => ({
  id: null,
  url: null,
  title: null,
  outlet: null,
  byline: null,
  published: null,
  credits: [],
  paragraphs: [],
  depth: 'full',
  ...known,
});

/** Fields with a text in them. */
export const filled = (credits: Item['credits']): Item['credits'] =>
  credits.filter(({ text }) => text !== '');
