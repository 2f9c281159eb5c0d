import { attributeOf, inertDocument } from '../dom.ts';
import { type Box, isBox, type Outline } from './boxes.ts';

/** A lean copy of the page; `source` leads from each of its text nodes to the page's. */
export interface Copy {
  document: Document;
  source: Map<Text, Text>;
}

/** This few characters in a line are not a box of their own. */
const SHORT = 3;
const COPIED = ['id', 'class', 'role', 'rel', 'itemprop'];
/** A form's controls and an image's name or id would shadow the copy's own properties. */
const NAMELESS = new Set(['img', 'input', 'select', 'textarea', 'button', 'output', 'fieldset', 'object']);

/**
 * Copies the outline into an inert document: no scripts, styles, hidden parts or furniture, and only the attributes
 * that say what an element is.
 * @param parts the boxes to be copied, where not all of them are
 */
export function copyOf(live: Document, { body }: Outline, title: string, parts?: ReadonlySet<Box>): Copy {
  const document = inertDocument(live);
  document.title = title;
  const source = new Map<Text, Text>();
  const fill = (into: Element, box: Box): void => {
    copyAttributes(box, into);
    for (const one of box.inside) {
      if (isBox(one)) {
        if (!one.out && (parts?.has(one) ?? true))
          fill(into.appendChild(elementNamed(document, one.name)), one);
      } else if (one.text) {
        const text = document.createTextNode(one.text);
        source.set(text, one.node);
        into.appendChild(text);
      }
    }
  };
  fill(document.body, body);
  return { document, source };
}

function elementNamed(document: Document, name: string): Element {
  try {
    return document.createElement(name);
  } catch {
    return document.createElement('div');
  }
}

/** Elements within a line: a reader takes their classes for furniture's, and leaves out parts of words. */
const INLINE = new Set('span b i em strong font small sup sub mark q cite abbr u s'.split(' '));

function copyAttributes({ element, name, size }: Box, to: Element): void {
  for (const attribute of INLINE.has(name) && size < SHORT ? [] : COPIED) {
    if (attribute === 'id' && NAMELESS.has(name)) continue;
    const value = attributeOf(element, attribute);
    if (value) to.setAttribute(attribute, value.slice(0, 500));
  }
  if (name === 'a') copyLink(element, to);
  else if (name === 'img') to.setAttribute('src', 'i');
}

/** Only whether a link leads elsewhere counts. */
function copyLink(from: Element, to: Element): void {
  const href = attributeOf(from, 'href');
  if (href !== null) to.setAttribute('href', href.startsWith('#') ? '#a' : 'a');
}
