import { backOff, type Server, ShareError, whyNot } from './server.ts';

/** One line pair of a bulk request: what is done with which document. */
export interface Action {
  id: string;
  /** The index that holds it already; null: the one that is loaded. */
  index: string | null;
  does: 'index' | 'delete';
  /** A line of JSON; null to delete. */
  document: string | null;
}

/** What became of an action. `missing`: it was to be deleted and is not there. */
export type Fate = { kind: 'created' | 'updated' | 'deleted' | 'missing' } | { kind: 'refused'; why: string };

/** Items that a busy server turned away are asked for again so often. */
const TRIES = 10;
const BUSY = [429, 503];

interface Item {
  status: number;
  error?: unknown;
}

const lines = ({ id, index, does, document }: Action): string => {
  const head = JSON.stringify({ [does]: { ...(index && { _index: index }), _id: id } });
  return document === null ? `${head}\n` : `${head}\n${document}\n`;
};

/**
 * Carries actions out in one bulk request. Of a request that is answered in part (200 with `errors: true`) only the
 * items that met a busy server (429, 503) are sent again, later and later; a request that is too large (413) in halves.
 * @returns what became of each action, in their order
 * @throws ShareError if the server stays busy
 */
export async function bulk(server: Server, actions: readonly Action[]): Promise<Fate[]> {
  const fates = new Array<Fate>(actions.length);
  let open = actions.map((_, i) => i);
  for (let tries = 0; open.length > 0; tries++) {
    if (tries > TRIES)
      throw new ShareError(`The server is still too busy for ${open.length} reports after ${tries} tries.`);
    if (tries > 0) await backOff(tries);
    const now = await send(
      server,
      open.map(i => actions[i]!),
    );
    open = open.filter((i, k) => {
      const fate = now[k]!;
      if (fate !== 'busy') fates[i] = fate;
      return fate === 'busy';
    });
  }
  return fates;
}

async function send(server: Server, actions: readonly Action[]): Promise<(Fate | 'busy')[]> {
  const answer = await server.ask('POST', `/${server.target.index}/_bulk`, actions.map(lines).join(''));
  if (answer.status === 413) return inHalves(server, actions);
  const items = (answer.json as { items?: unknown } | null)?.items;
  if (answer.status !== 200 || !Array.isArray(items) || items.length !== actions.length)
    throw new ShareError(`The server did not take the reports: ${whyNot(answer)}.`);
  return items.map((item, i) => fateOf((item as Record<string, Item>)[actions[i]!.does]));
}

async function inHalves(server: Server, actions: readonly Action[]): Promise<(Fate | 'busy')[]> {
  if (actions.length === 1) return [{ kind: 'refused', why: 'it is larger than the server takes' }];
  const middle = actions.length >> 1;
  return [...(await send(server, actions.slice(0, middle))), ...(await send(server, actions.slice(middle)))];
}

function fateOf(item: Item | undefined): Fate | 'busy' {
  if (!item) return { kind: 'refused', why: 'the server says nothing of it' };
  const { status } = item;
  if (BUSY.includes(status)) return 'busy';
  if (status === 201) return { kind: 'created' };
  if (status === 404 && !item.error) return { kind: 'missing' };
  if (status === 200)
    return { kind: (item as { result?: string }).result === 'deleted' ? 'deleted' : 'updated' };
  return { kind: 'refused', why: whyNot({ status, json: item }) };
}
