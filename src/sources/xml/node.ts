/** An element of XML or HTML. `ns` is its namespace's address, '' without one; attribute names are as written. */
export interface XmlNode {
  ns: string;
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** The element children with a local name, in the given namespace ('*' takes any). */
export function childrenOf(node: XmlNode | undefined, name: string, ns = '*'): XmlNode[] {
  const isWanted = (child: XmlNode | string): child is XmlNode =>
    typeof child !== 'string' && child.name === name && (ns === '*' || child.ns === ns);
  return node ? node.children.filter(isWanted) : [];
}

/** The first of them, or undefined. */
export const childOf = (node: XmlNode | undefined, name: string, ns = '*'): XmlNode | undefined =>
  childrenOf(node, name, ns)[0];

/** The element at the end of a path of local names, or undefined. */
export const at = (node: XmlNode | undefined, ...path: string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((found, name) => childOf(found, name), node);

/** All text in a node; white space at both ends is taken off, unless it marks lines. */
export function textIn(node: XmlNode | undefined, isTrimmed = true): string {
  const parts: string[] = [];
  const walk = (children: XmlNode['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(child);
      else walk(child.children);
    }
  };
  if (node) walk(node.children);
  const text = parts.join('');
  return isTrimmed ? text.trim() : text;
}

/** All text in a node on one line: words of different elements are kept apart. */
export function wordsIn(node: XmlNode | undefined): string {
  const parts: string[] = [];
  const walk = (children: XmlNode['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(child);
      else {
        parts.push(' ');
        walk(child.children);
        parts.push(' ');
      }
    }
  };
  if (node) walk(node.children);
  const line = parts.join('').replace(/\s+/g, ' ');
  return line.replace(/ (?=[,.;:)])/g, '').trim();
}

/** Every descendant with a local name, in document order. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (parent: XmlNode): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  if (node) walk(node);
  return found;
}
