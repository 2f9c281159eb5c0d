/**
 * Reads the page's own tree through the prototypes: `<form><input name=parentNode>` or `<img name=body>`
 * shadow a node's properties, in the isolated world too (DOM clobbering).
 */
type Proto = { prototype: object };

function getter<T>(type: Proto, name: string): (from: unknown) => T {
  const get = Object.getOwnPropertyDescriptor(type.prototype, name)?.get;
  return get ? from => get.call(from) : from => (from as Record<string, T>)[name];
}

function method<A extends unknown[], T>(type: Proto, name: string): (from: unknown, ...args: A) => T {
  const call = (type.prototype as Record<string, (...args: A) => T>)[name];
  return (from, ...args) => call.apply(from, args);
}

export const firstChildOf = getter<Node | null>(Node, 'firstChild');
export const nextSiblingOf = getter<Node | null>(Node, 'nextSibling');
export const previousSiblingOf = getter<Node | null>(Node, 'previousSibling');
export const lastChildOf = getter<Node | null>(Node, 'lastChild');
export const parentOf = getter<Node | null>(Node, 'parentNode');
export const parentElementOf = getter<Element | null>(Node, 'parentElement');
export const nodeTypeOf = getter<number>(Node, 'nodeType');
export const textContentOf = getter<string | null>(Node, 'textContent');
export const isConnected = getter<boolean>(Node, 'isConnected');
const localNameOf = getter<string>(Element, 'localName');
export const shadowOf = getter<ShadowRoot | null>(Element, 'shadowRoot');
const getAttribute = method<[string], string | null>(Element, 'getAttribute');
export const hasAttributes = method<[], boolean>(Element, 'hasAttributes');
export const assignedTo = method<[], Node[]>(HTMLSlotElement, 'assignedNodes');
export const rootOf = getter<HTMLElement | null>(Document, 'documentElement');
export const bodyOf = getter<HTMLElement | null>(Document, 'body');

/** Whether the document cannot be seen: another tab is in front of it. */
export const isHidden = getter<boolean>(Document, 'hidden');

/** The type of what a document was made of: 'text/html', 'application/pdf' … */
export const contentTypeOf = getter<string>(Document, 'contentType');

const selectAll = method<[string], NodeListOf<Element>>(Document, 'querySelectorAll');
const selectAllIn = method<[string], NodeListOf<Element>>(DocumentFragment, 'querySelectorAll');
const implementationOf = getter<DOMImplementation>(Document, 'implementation');
const walkerOf = method<[Node, number], TreeWalker>(Document, 'createTreeWalker');

/** Longer values are no use to us, and searching them takes time. UTF-16 code units. */
const MAX_VALUE = 5_000;

/** An attribute's value, cut to a useful length; null if it is absent. */
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute(element, name)?.slice(0, MAX_VALUE) ?? null;

const closest = method<[string], Element | null>(Element, 'closest');
const contains = method<[Node], boolean>(Node, 'contains');
const positionOf = method<[Node], number>(Node, 'compareDocumentPosition');
const selectInside = method<[string], Element | null>(Element, 'querySelector');
const isVisible = method<[], boolean>(Element, 'checkVisibility');

/** The element itself or the nearest around it that matches. */
export const closestTo = (element: Element, selector: string): Element | null => closest(element, selector);
/** The first element inside that matches. */
export const firstInside = (element: Element, selector: string): Element | null =>
  selectInside(element, selector);
const fits = method<[string], boolean>(Element, 'matches');
export const matches = (element: Element, selector: string): boolean => fits(element, selector);
export const containsNode = (outer: Node, inner: Node): boolean => contains(outer, inner);
/** True if `late` begins after `early`, in document order. */
export const follows = (early: Node, late: Node): boolean =>
  (positionOf(early, late) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
/** False if a style hides the element, and in a document that is not drawn. */
export const checkVisibility = (element: Element): boolean => isVisible(element);

export const documentOf = getter<Document | null>(Node, 'ownerDocument');
/** How an element is drawn. */
export const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

const rectOf = method<[], DOMRect>(Element, 'getBoundingClientRect');
/** Where an element is drawn in the window; all 0 in a document that is not drawn. */
export const placeOf = (element: Element): DOMRect => rectOf(element);

/** Every element of the document that matches, in document order. */
export const all = (document: Document, selector: string): Element[] => [...selectAll(document, selector)];

const create = method<[string], HTMLElement>(Document, 'createElement');

/** A new element, in no tree. */
export const newElement = (document: Document, name: string): HTMLElement => create(document, name);

/** Every element below a shadow root, the trees inside it apart. */
export const allBelow = (root: ShadowRoot): NodeListOf<Element> => selectAllIn(root, '*');

const frameOf = getter<Document | null>(HTMLIFrameElement, 'contentDocument');

/** The documents of the frames that the page may reach itself. */
export const innerDocuments = (document: Document): Document[] =>
  all(document, 'iframe')
    .slice(0, 50)
    .flatMap(frame => frameOf(frame) ?? []);

/** A walker over the text nodes below `root`. */
export const textWalker = (document: Document, root: Node): TreeWalker =>
  walkerOf(document, root, NodeFilter.SHOW_TEXT);

/** A document that runs and loads nothing. */
export const inertDocument = (document: Document): Document =>
  implementationOf(document).createHTMLDocument('');

const addListener = method<[string, EventListener, AddEventListenerOptions], void>(
  EventTarget,
  'addEventListener',
);

/** Listens to a node or the window, even if `<div id=addEventListener>` shadows the method. */
export function listenTo<E extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
  options: AddEventListenerOptions,
): void {
  addListener(target, type, listener as EventListener, options);
}

export const scrollerOf = getter<Element | null>(Document, 'scrollingElement');
export const sheetsOf = getter<CSSStyleSheet[]>(Document, 'adoptedStyleSheets');

const prerendering = Object.getOwnPropertyDescriptor(Document.prototype, 'prerendering')?.get;

/** Whether the document is rendered ahead; never in a browser that does not do so. */
export const isPrerendered = (document: Document): boolean => prerendering?.call(document) === true;

export const ELEMENT = 1;
export const TEXT = 3;

/** An element's name in lower case; '' for another node. */
export const nameOf = (node: Node): string => (nodeTypeOf(node) === ELEMENT ? localNameOf(node) : '');

/** How many nodes of an element's tree are read for a line. */
const MAX_STEPS = 2_000;
/** Elements that separate the words beside them. */
const APART = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table td th time tr ul'.split(
    ' ',
  ),
);
/** What is drawn but is not part of the text around it. */
const WORDLESS = new Set(['script', 'style', 'noscript', 'template', 'button', 'svg', 'select', 'textarea']);

/**
 * An element's text on one line, at most `most` code units, of its first nodes; without buttons.
 * @param isParted every element inside separates words, as in bylines that are put together by a style
 */
export function lineOf(element: Element, most = 300, isParted = false): string {
  let line = '';
  let node: Node | null = element;
  let isDone = false;
  for (let left = MAX_STEPS; node && left > 0 && line.length < most; left--) {
    const name: string = nameOf(node);
    if (nodeTypeOf(node) === TEXT) {
      if (!isDone) line = joined(line, (node as Text).data.slice(0, most * 4));
    } else if (isParted || APART.has(name)) line = joined(line, ' ');
    const isClosed: boolean = isDone || (node !== element && WORDLESS.has(name));
    const below: Node | null = isClosed ? null : firstChildOf(node);
    const next: Node | null = below ?? (node === element ? null : nextSiblingOf(node));
    isDone = !next;
    node = next ?? (node === element ? null : parentOf(node));
  }
  return line.slice(0, most).trim();
}

const joined = (line: string, text: string): string => `${line}${text}`.replace(/\s+/g, ' ').trimStart();
