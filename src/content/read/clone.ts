import {
  attributeOf,
  bodyOf,
  ELEMENT,
  firstChildOf,
  inertDocument,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  TEXT,
} from '../dom.ts';
import { isFurniture } from './furniture.ts';

/** A lean copy of the page; `source` leads from each of its text nodes to the one on the page. */
export interface Clone {
  document: Document;
  source: Map<Text, Text>;
  /** The page's elements that were not copied. */
  left: Set<Node>;
}

/** Deeper elements are left out, their children hung higher: readers of the copy recurse. */
const MAX_DEPTH = 150;
const MAX_ELEMENTS = 60_000;

const COPIED = ['id', 'class', 'role', 'rel', 'itemprop'];
/** A form's controls and an image's name or id would shadow the copy's own properties. */
const NAMELESS = new Set(['img', 'input', 'select', 'textarea', 'button', 'output', 'fieldset', 'object']);

/**
 * Copies the page's body into an inert document: no scripts, styles, hidden parts or furniture, only the
 * attributes that tell what an element is, and no white space of its own.
 * The walk is iterative, so no depth of nesting overflows the stack.
 */
export function cloneOf(live: Document, title: string): Clone {
  const copy = inertDocument(live);
  copy.title = title;
  const source = new Map<Text, Text>();
  const body = bodyOf(live);
  const left = new Set<Node>();
  if (body) fill(copy, body, source, left);
  return { document: copy, source, left };
}

function fill(copy: Document, body: Element, source: Map<Text, Text>, left: Set<Node>): void {
  let into: Element = copy.body;
  copyAttributes(body, into, 'body');
  let depth = 0;
  let elements = 0;
  let node = firstChildOf(body);
  let parent: Node = body;
  while (true) {
    if (node) {
      const type = nodeTypeOf(node);
      if (type === TEXT) {
        const text = copyText(copy, node as Text);
        if (text) {
          source.set(text, node as Text);
          into.appendChild(text);
        }
      } else if (
        type === ELEMENT &&
        (elements >= MAX_ELEMENTS || isFurniture(node as Element, depth < MAX_DEPTH))
      ) {
        left.add(node);
      } else if (type === ELEMENT) {
        elements++;
        depth++;
        if (depth <= MAX_DEPTH) into = into.appendChild(copyElement(copy, node as Element));
        parent = node;
        node = firstChildOf(node);
        continue;
      }
      node = nextSiblingOf(node);
      continue;
    }
    if (parent === body) return;
    if (depth <= MAX_DEPTH) into = into.parentNode as Element;
    depth--;
    node = nextSiblingOf(parent);
    parent = parentOf(parent)!;
  }
}

function copyText(copy: Document, node: Text): Text | null {
  const text = node.data;
  return /\S/.test(text) ? copy.createTextNode(text) : null;
}

function copyElement(copy: Document, from: Element): Element {
  const name = nameOf(from);
  let to: Element;
  try {
    to = copy.createElement(name);
  } catch {
    to = copy.createElement('div');
  }
  copyAttributes(from, to, name);
  return to;
}

function copyAttributes(from: Element, to: Element, name: string): void {
  for (const attribute of COPIED) {
    if (attribute === 'id' && NAMELESS.has(name)) continue;
    const value = attributeOf(from, attribute);
    if (value) to.setAttribute(attribute, value.slice(0, 500));
  }
  if (name === 'a') copyLink(from, to);
  else if (name === 'img') to.setAttribute('src', 'i');
}

/** Only whether a link leads elsewhere counts. */
function copyLink(from: Element, to: Element): void {
  const href = attributeOf(from, 'href');
  if (href !== null) to.setAttribute('href', href.startsWith('#') ? '#a' : 'a');
}
