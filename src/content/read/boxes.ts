/** How an element that is not a block by name is laid out: in the line, set off by a gap, or on lines of its own. */
export type Flow = 'inline' | 'apart' | 'block';

/** A text node of the page, and its text when it was met; '' where it is only white space. */
export interface Leaf {
  node: Text;
  text: string;
}

/** An element of the page with what is drawn inside it: a shadow tree in place of its host's own children. */
export interface Box {
  element: Element;
  name: string;
  /** Its classes and id. */
  names: string;
  up: Box | null;
  inside: (Box | Leaf)[];
  /** UTF-16 code units of the text inside. */
  size: number;
  /** Not the article's text; such a box only says that something is here. */
  out: boolean;
  /** Left out because of its class or id, which may be wrong; what is inside is kept. */
  isNamed?: boolean;
  /** How it is laid out, once that was asked. */
  flow?: Flow;
}

export interface Outline {
  body: Box;
  /** How many boxes it holds. */
  count: number;
  /** The shadow roots it enters. */
  roots: ShadowRoot[];
  /** Elements whose names say they hide the rest of an article. */
  walls: Element[];
  /** Boxes left out because of their names. */
  named: Box[];
  /** Something is named as a live blog. */
  isLive: boolean;
}

export const isBox = (one: Box | Leaf): one is Box => 'inside' in one;
