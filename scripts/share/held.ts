import { type Server, ShareError, whyNot } from './server.ts';

/** What the index holds of a report: where, and the print of what it keeps. */
export interface Held {
  index: string;
  print: string | null;
}

interface SearchHit {
  _id: string;
  _index: string;
  _source?: { print?: string };
}

/**
 * Which of some documents the index, or any behind an alias, holds already. What came in since the index was last
 * refreshed (30 s) is not among them.
 */
export async function heldOf(server: Server, ids: readonly string[]): Promise<Map<string, Held>> {
  const { index } = server.target;
  const search = {
    size: ids.length,
    _source: ['print'],
    track_total_hits: false,
    query: { ids: { values: ids } },
  };
  const answer = await server.ask('POST', `/${index}/_search`, JSON.stringify(search));
  const hits = (answer.json as { hits?: { hits?: unknown } } | null)?.hits?.hits;
  if (answer.status !== 200 || !Array.isArray(hits))
    throw new ShareError(`The index '${index}' cannot be searched: ${whyNot(answer)}.`);
  return new Map(
    (hits as SearchHit[]).map(({ _id, _index, _source }) => [
      _id,
      { index: _index, print: _source?.print ?? null },
    ]),
  );
}
