import { Parser } from 'htmlparser2';
import { resolve, scopeOf } from './namespaces.ts';
import type { XmlNode } from './node.ts';

/** What a stream of XML is read into. Parts that are no record are gathered in `root`, as far as there is room. */
export type XmlEvent =
  | { type: 'record'; node: XmlNode; root: XmlNode; index: number }
  | { type: 'dropped'; index: number; code: 'too-large' | 'cut-short' }
  | { type: 'end'; root: XmlNode | null; code: 'too-deep' | 'too-large' | 'cut-short' | null };

const MAX_DEPTH = 256;
const MAX_RECORD = 5_000_000;
const MAX_NODES = 50_000;
const MAX_CONTEXT = 500_000;
const MAX_CONTEXT_NODES = 5_000;
/** Elements that were begun and not ended, records that the next one ends among them: the parser looks through all. */
const MAX_OPEN = 10_000;
/** Characters of one tag, comment or section: the parser holds it until its end. */
const MAX_TOKEN = 10_000_000;

interface Open {
  node: XmlNode;
  qualified: string;
  scope: Record<string, string>;
}

class TooDeep extends Error {}
class TokenTooLarge extends Error {}

/** Builds trees of the records; one that outgrows its limit is dropped, one without an end is ended by the next. */
class Reader {
  readonly events: XmlEvent[] = [];
  root: XmlNode | null = null;
  isClosed = false;
  private readonly stack: Open[] = [];
  /** Depth of the record being read, -1 outside. */
  private recordAt = -1;
  private around = MAX_CONTEXT;
  private nodesAround = 0;
  private room = 0;
  private nodes = 0;
  private index = 0;
  private tooLarge = false;

  constructor(private readonly isRecord: (node: XmlNode, root: XmlNode) => boolean) {}

  open(qualified: string, attributes: Record<string, string>): void {
    if (this.stack.length >= MAX_DEPTH) throw new TooDeep();
    const scope = scopeOf(this.stack.at(-1)?.scope ?? {}, attributes);
    const node: XmlNode = { ...resolve(qualified, scope), attributes, children: [] };
    this.root ??= node;
    const isRecord = this.isRecord(node, this.root);
    if (this.recordAt >= 0 && isRecord && this.isSibling(node)) this.cut();
    if (this.recordAt < 0 && isRecord) this.begin();
    const size = Object.entries(attributes).reduce(
      (sum, [name, value]) => sum + name.length + value.length,
      20,
    );
    if (this.take(size) && this.recordAt !== this.stack.length) this.stack.at(-1)?.node.children.push(node);
    this.stack.push({ node, qualified, scope });
  }

  text(data: string): void {
    const parent = this.stack.at(-1)?.node;
    if (!parent || (this.recordAt < 0 && data.trim() === '')) return;
    if (!this.take(data.length)) return;
    // Texts come torn apart, at references and where chunks end.
    const last = parent.children.at(-1);
    if (typeof last === 'string') parent.children[parent.children.length - 1] = last + data;
    else parent.children.push(data);
  }

  /** What was cut is closed once more by the parser, so an end tag closes what has its name. */
  close(qualified: string, isImplied: boolean): void {
    const from = this.stack.findLastIndex(open => open.qualified === qualified);
    const open = this.stack[from];
    if (!open) return;
    this.stack.length = from;
    if (this.stack.length === this.recordAt) this.finish(open.node, isImplied ? 'cut-short' : null);
    if (this.stack.length === 0 && !isImplied) this.isClosed = true;
  }

  /** NewsML 1.x has NewsItems inside the components of a NewsItem; no other record contains one of its kind. */
  private isSibling(node: XmlNode): boolean {
    const record = this.stack[this.recordAt]?.node;
    const isNested = node.name === 'NewsItem' && this.stack.at(-1)?.node.name === 'NewsComponent';
    return record?.name === node.name && record.ns === node.ns && !isNested;
  }

  /** The record at hand has no end tag: it ends where the next begins. */
  private cut(): void {
    const [record] = this.stack.splice(this.recordAt);
    this.finish(record!.node, 'cut-short');
  }

  private begin(): void {
    this.recordAt = this.stack.length;
    this.room = MAX_RECORD;
    this.nodes = 0;
    this.tooLarge = false;
  }

  private finish(node: XmlNode, code: 'cut-short' | null): void {
    const index = this.index++;
    if (this.tooLarge) this.events.push({ type: 'dropped', index, code: 'too-large' });
    else this.events.push({ type: 'record', node, root: this.root!, index });
    if (code && !this.tooLarge) this.events.push({ type: 'dropped', index, code });
    this.recordAt = -1;
  }

  /** Whether there is room for this many more characters. */
  private take(size: number): boolean {
    if (this.recordAt < 0) {
      this.around -= size;
      return this.around >= 0 && ++this.nodesAround < MAX_CONTEXT_NODES;
    }
    this.room -= size;
    this.nodes++;
    if (this.room >= 0 && this.nodes < MAX_NODES) return true;
    this.tooLarge = true;
    return false;
  }
}

/**
 * Reads records (a feed's items, a message's news items) out of XML as it comes in. It need not be well-formed: what
 * is before a break is kept. A document type's entities are never expanded, since none are ever read: htmlparser2
 * knows XML's own five and character references, and leaves every other reference as it is written.
 */
export async function* readXml(
  chunks: AsyncIterable<string>,
  isRecord: (node: XmlNode, root: XmlNode) => boolean,
): AsyncGenerator<XmlEvent> {
  const reader = new Reader(isRecord);
  /** Characters since the last event of the parser. */
  let silent = 0;
  let open = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        silent = 0;
        if (++open > MAX_OPEN) throw new TooDeep();
        reader.open(name, attributes);
      },
      ontext: data => {
        silent = 0;
        reader.text(data);
      },
      onclosetag: (name, isImplied) => {
        silent = 0;
        open--;
        reader.close(name, isImplied);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let code: 'too-deep' | 'too-large' | 'cut-short' | null = null;
  try {
    for await (const chunk of chunks) {
      silent += chunk.length;
      if (silent > MAX_TOKEN) throw new TokenTooLarge();
      parser.write(chunk);
      yield* reader.events.splice(0);
    }
    parser.end();
    if (!reader.isClosed) code = 'cut-short';
  } catch (error) {
    if (error instanceof TooDeep) code = 'too-deep';
    else if (error instanceof TokenTooLarge) code = 'too-large';
    else throw error;
  }
  yield* reader.events.splice(0);
  yield { type: 'end', root: reader.root, code };
}
