import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mappingAnswer } from '../../corpus/remote/answers.ts';

export interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** Answers a request in the server's place, or null where the server answers itself. */
export type Before = (asked: Asked) => { status: number; body: string } | null;

interface Item {
  status: number;
  result?: string;
  error?: { type: string; reason: string };
}

/** What of a search server the loader uses, in memory, in the shape in which OpenSearch 2.19 answers. */
export class LookAlike {
  readonly documents = new Map<string, Record<string, unknown>>();
  readonly asked: Asked[] = [];
  before: Before = () => null;
  /** Has items of a bulk request turned away. */
  refuse: (id: string) => Item | null = () => null;
  private readonly server = createServer((request, response) => this.take(request, response));

  /** @param check of the newsroom's key, as the index was made with */
  constructor(
    private readonly check: string,
    private readonly keys: number,
  ) {}

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
      const body = Buffer.concat(chunks).toString();
      const asked = { method, path, authorization: headers.authorization, body };
      this.asked.push(asked);
      const { status, body: told } = this.before(asked) ?? {
        status: 200,
        body: JSON.stringify(this.answer(asked)),
      };
      response.writeHead(status, { 'content-type': 'application/json' }).end(told);
    });
  }

  private answer({ path, body }: Asked): unknown {
    if (path.endsWith('/_mapping')) return mappingAnswer(this.keys, this.check);
    if (path.endsWith('/_search')) return this.search(JSON.parse(body).query.ids.values);
    if (path.endsWith('/_bulk')) return this.bulk(body);
    return { _shards: { total: 1, successful: 1, failed: 0 } };
  }

  private search(ids: readonly string[]): unknown {
    const hits = ids.flatMap(_id => {
      const { print } = this.documents.get(_id) ?? {};
      return print ? [{ _index: 'wire', _id, _score: 1, _source: { print } }] : [];
    });
    return { timed_out: false, hits: { hits } };
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

const idsIn = (body: string): string[] =>
  [...body.matchAll(/^\{"(?:index|delete)":\{.*?"_id":"(.*?)"/gm)].map(([, id]) => id!);
