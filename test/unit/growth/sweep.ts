import { resolve } from 'node:path';
import { Window } from 'happy-dom';
import { argumentsFor } from './arguments.ts';
import { CALLS } from './calls.ts';
import { type Exported, textFunctions } from './exports.ts';
import { LEFT } from './left.ts';
import { SIGNS, textsOf } from './signs.ts';

type Module = Record<string, (...args: never[]) => unknown>;

/** A function with a text as all its texts: what is done before it is called is not counted. */
export interface Swept {
  name: string;
  /** Prepares a call and hands it back. */
  prepare(text: string): () => unknown;
}

export const keyOf = ({ path, name }: Exported): string => `${path}#${name}`;
export const whyLeft = (key: string): string | undefined => LEFT.find(([which]) => which.test(key))?.[1];

/** What some modules name as they are loaded, the document and the extension; neither is asked for anything here. */
function standIns(): void {
  const area = { get: async () => ({}), onChanged: { addListener: () => {} } };
  const extension = { runtime: { id: 'stand-in' }, storage: { local: area, session: area } };
  Object.assign(globalThis, { browser: extension, chrome: extension });
  const window = new Window() as unknown as Record<string, unknown>;
  const names = ['Node', 'Element', 'HTMLElement', 'Document', 'DocumentFragment', 'CharacterData', 'Text'];
  for (const name of [...names, 'HTMLIFrameElement', 'HTMLSlotElement', 'NodeFilter', 'ShadowRoot'])
    Object.assign(globalThis, { [name]: window[name] });
}

/** The functions that are called by themselves. */
export async function sweptFunctions(): Promise<Swept[]> {
  const swept = textFunctions().filter(one => !whyLeft(keyOf(one)));
  standIns();
  return Promise.all(
    swept.map(async one => {
      const key = keyOf(one);
      const module = (await import(resolve(import.meta.dirname, '../../../src', one.path))) as Module;
      const own = CALLS[key];
      const call = module[one.name]!;
      return {
        name: key,
        prepare: text => {
          if (own) return () => own(module, text);
          const args = argumentsFor(one, text) as never[];
          return () => call(...args);
        },
      };
    }),
  );
}

/** Calls it and takes all that it gives. What it throws is its answer. */
async function taken(call: () => unknown): Promise<void> {
  try {
    const given = await call();
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return;
    if (Symbol.asyncIterator in given) for await (const _ of given as AsyncIterable<unknown>);
    else if (Symbol.iterator in given && 'next' in given) for (const _ of given as Iterable<unknown>);
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) throw error;
  }
}

/** Milliseconds of the processor's time that a call takes with a text. */
async function cost(swept: Swept, text: string): Promise<number> {
  const call = swept.prepare(text);
  const began = process.cpuUsage();
  await taken(call);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

const SMALL = 8_000;
const LARGE = 64_000;
/** What grows steeply up to 64 kB is asked again from there: the share of the memory's collector grows in steps. */
const HUGE = 256_000;
/**
 * Quicker than this nothing is measured, ms: what goes over a text of 64 kB for each of its signs, words or sentences
 * takes longer.
 */
const QUICK = 12;
const MOST = 1.2;
/** How often it is measured again; the least of all counts, which a busy machine does not change. */
const TRIES = 7;

/**
 * The exponent with which the cost grows from 8 to 64 kB, and beyond if that is steep; null if it is too small to be
 * measured. One that grows steeply is not tried at its largest.
 */
export async function exponentOf(swept: Swept, text: (size: number) => string): Promise<number | null> {
  const [small, middle] = [text(SMALL), text(4 * SMALL)];
  await cost(swept, small);
  const first = await cost(swept, small);
  const second = await cost(swept, middle);
  if (second > 400 && second > 10 * Math.max(1, first))
    return Math.log(second / Math.max(1, first)) / Math.log(4);
  const large = text(LARGE);
  let [least, most] = [first, await cost(swept, large)];
  if (most < QUICK) return null;
  const exponent = () => Math.log(most / Math.max(least, 0.5)) / Math.log(LARGE / SMALL);
  for (let i = 0; i < TRIES && exponent() > MOST && most >= QUICK; i++) {
    // Alike often: the least of many is less than the least of one.
    least = Math.min(least, await cost(swept, small));
    most = Math.min(most, await cost(swept, large));
  }
  if (most < QUICK) return null;
  if (exponent() <= MOST) return exponent();
  const huge = text(HUGE);
  let last = Number.POSITIVE_INFINITY;
  const beyond = () => Math.log(last / most) / Math.log(HUGE / LARGE);
  for (let i = 0; i < TRIES && beyond() > MOST; i++) last = Math.min(last, await cost(swept, huge));
  return Math.min(exponent(), beyond());
}

export interface Steep {
  name: string;
  sign: string;
  exponent: number;
}

/** What grows with more than 1.2, of a function with every sign. @param end the size of each class, read once */
export async function steepOf(swept: Swept): Promise<Steep[]> {
  const steep: Steep[] = [];
  for (const [sign, part] of Object.entries(SIGNS))
    for (const which of [0, 1]) {
      const exponent = await exponentOf(swept, size => textsOf(part, size)[which]!);
      if (exponent !== null && exponent > MOST) steep.push({ name: swept.name, sign, exponent });
    }
  return steep;
}
