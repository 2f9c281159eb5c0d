import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers a request in the server's place (true), or leaves it to the server. */
export type Before = (asked: Asked, response: ServerResponse) => boolean;

interface Item {
  status: number;
  result?: string;
  error?: { type: string; reason: string };
}

type Document = Record<string, unknown> & {
  fp?: string[];
  term?: string[];
  print?: string;
  published?: string;
};

/** A search as the loader or the extension asks it. */
interface Search {
  size: number;
  query?: {
    ids?: { values: string[] };
    bool?: { should: [{ match: { fp: { query: string } } }, { match: { term: { query: string } } }] };
  };
}

const SHARDS = { total: 1, successful: 1, skipped: 0, failed: 0 };
const NOTHING = { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] as unknown[] };

/**
 * What of a search server the loader and the extension use, in memory, in the shape in which OpenSearch 2.19 answers.
 * For what a real server does not do when asked to: turn single items away, send nonsense, drip.
 */
export class LookAlike {
  readonly documents = new Map<string, Document>();
  readonly asked: Asked[] = [];
  /** What `_meta` of the index says. Set when the index is made. */
  meta: unknown;
  before: Before = () => false;
  /** Has items of a bulk request turned away. */
  refuse: (id: string) => Item | null = () => null;
  private readonly server = createServer((request, response) => this.take(request, response));

  async start(): Promise<string> {
    await new Promise<void>(done => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The ids in each bulk request, in order. */
  bulks(): string[][] {
    return this.asked.filter(({ path }) => path.endsWith('/_bulk')).map(({ body }) => idsIn(body));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const asked = { method, path, headers, body: Buffer.concat(chunks).toString() };
      this.asked.push(asked);
      if (!this.before(asked, response)) say(response, 200, JSON.stringify(this.answer(asked)));
    });
  }

  private answer({ method, path, body }: Asked): unknown {
    if (method === 'PUT') {
      this.meta = JSON.parse(body).mappings._meta;
      return { acknowledged: true };
    }
    if (path === '/') return { version: { distribution: 'opensearch', number: '2.19.6' } };
    if (path.endsWith('/_mapping')) return { wire: { mappings: { _meta: this.meta } } };
    if (path.endsWith('/_search'))
      return { took: 1, timed_out: false, _shards: SHARDS, ...this.search(JSON.parse(body)) };
    if (path.endsWith('/_bulk')) return this.bulk(body);
    return { _shards: SHARDS };
  }

  private search({ size, query }: Search): object {
    if (query?.ids) return { hits: { ...NOTHING, hits: this.held(query.ids.values) } };
    if (!query?.bool) return this.facts();
    const [fp, term] = query.bool.should;
    const wanted = [...fp.match.fp.query.split(' '), ...term.match.term.query.split(' ')];
    const hits = [...this.documents].flatMap(([_id, { fp: own = [], term: words = [], ..._source }]) => {
      const _score = wanted.filter(hash => own.includes(hash) || words.includes(hash)).length;
      return _score > 0 ? [{ _index: 'wire', _id, _score, _source }] : [];
    });
    return { hits: { ...NOTHING, hits: hits.sort((a, b) => b._score - a._score).slice(0, size) } };
  }

  private facts(): object {
    const times = [...this.documents.values()].map(({ published }) => Date.parse(published ?? ''));
    const value = times.length > 0 ? Math.max(...times) : null;
    const total = { value: this.documents.size, relation: 'eq' };
    return { hits: { ...NOTHING, total }, aggregations: { newest: { value } } };
  }

  private held(ids: readonly string[]): unknown[] {
    return ids.flatMap(_id => {
      const { print } = this.documents.get(_id) ?? {};
      return print ? [{ _index: 'wire', _id, _score: 1, _source: { print } }] : [];
    });
  }

  private bulk(body: string): unknown {
    const lines = body.trimEnd().split('\n');
    const items: Record<string, Item & { _id: string }>[] = [];
    while (lines.length > 0) {
      const [does, { _id }] = Object.entries(JSON.parse(lines.shift()!))[0] as [string, { _id: string }];
      const document = does === 'delete' ? null : lines.shift()!;
      items.push({ [does]: { _id, ...(this.refuse(_id) ?? this.carryOut(_id, document)) } });
    }
    return { errors: items.some(item => Object.values(item)[0]!.status >= 300), items };
  }

  private carryOut(id: string, document: string | null): Item {
    const isThere = this.documents.has(id);
    if (document === null) {
      this.documents.delete(id);
      return isThere ? { status: 200, result: 'deleted' } : { status: 404, result: 'not_found' };
    }
    this.documents.set(id, JSON.parse(document));
    return isThere ? { status: 200, result: 'updated' } : { status: 201, result: 'created' };
  }
}

/** Ends a response with JSON or whatever else. */
export function say(response: ServerResponse, status: number, body: string): true {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  return true;
}

const idsIn = (body: string): string[] =>
  [...body.matchAll(/^\{"(?:index|delete)":\{.*?"_id":"(.*?)"/gm)].map(([, id]) => id!);
