import { all, bodyOf, contains, parentOf } from '../dom.ts';
import { weightOf } from './check.ts';
import { type Clone, cloneOf } from './clone.ts';
import { isArticle } from './kind.ts';
import { isMapped, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { keptBy, LENIENT, STRICT } from './reader.ts';

/** Less text than this from a strict reading asks for lenient ones (Readability's own limit). */
const ENOUGH = 500;

export interface Found {
  /** The lowest element that holds them all. */
  root: Node;
  paragraphs: Paragraph[];
}

/**
 * The article on the page, each paragraph with its way back to the page; null where there is none.
 * A paragraph that cannot be led back is dropped.
 * @param trusted false where the page looks like a list: little is tried, and much is asked of what is found
 */
export function findArticle(document: Document, title: string, trusted: boolean): Found | null {
  const { best, clone } = readPatiently(document, title, trusted);
  if (isArticle(best.paragraphs, trusted)) return best;
  return trusted ? readContainer(document, clone) : null;
}

function readPatiently(document: Document, title: string, trusted: boolean): { best: Found; clone: Clone } {
  let clone = cloneOf(document, title);
  let best = foundIn(document, keptBy(clone, title, STRICT), clone);
  for (const flags of trusted ? LENIENT : []) {
    if (sizeOf(best) >= ENOUGH) break;
    clone = cloneOf(document, title);
    const other = foundIn(document, keptBy(clone, title, flags), clone);
    if (sizeOf(other) > sizeOf(best)) best = other;
  }
  return { best, clone };
}

/** Elements that by their meaning hold the page's article, if there is but one of them. */
const CONTAINERS = ['[itemprop~="articleBody"]', 'article', '[role="main"]', 'main'];

/** Where scores lead astray (much more other text than article), the page's own word counts. */
function readContainer(document: Document, clone: Clone): Found | null {
  for (const selector of CONTAINERS) {
    const [container, ...more] = all(document, selector);
    if (!container || more.length) continue;
    const kept = new Set([...clone.source.values()].filter(text => contains(container, text)));
    const found = foundIn(document, kept, clone);
    if (isArticle(found.paragraphs, true)) return found;
  }
  return null;
}

function foundIn(document: Document, kept: ReadonlySet<Text>, clone: Clone): Found {
  const root = commonRoot(kept) ?? bodyOf(document)!;
  return { root, paragraphs: paragraphsOf(root, kept, clone.left).filter(isMapped) };
}

const sizeOf = ({ paragraphs }: Found): number =>
  paragraphs.reduce((sum, { text, linked }) => sum + weightOf(text) - linked, 0);

/** The lowest element that holds all the nodes. */
function commonRoot(nodes: ReadonlySet<Text>): Node | null {
  let line: Node[] | null = null;
  let highest = 0;
  const met = new Set<Node>();
  for (const text of nodes) {
    const path: Node[] = [];
    let node = parentOf(text);
    while (node && !met.has(node)) {
      met.add(node);
      path.push(node);
      node = parentOf(node);
    }
    if (!line) line = path;
    else if (node) highest = Math.max(highest, line.indexOf(node));
  }
  return line?.[highest] ?? null;
}
