import { bodyOf, parentOf } from '../dom.ts';
import { weightOf } from './check.ts';
import { cloneOf } from './clone.ts';
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
 * The paragraphs of the article on the page, each with its way back to the page; none where nothing is found.
 * A paragraph that cannot be led back is dropped.
 * @param patient true to try again, less strictly, where little is found
 */
export function findArticle(document: Document, title: string, patient: boolean): Found {
  let best = readWith(document, title, STRICT);
  for (const flags of patient ? LENIENT : []) {
    if (sizeOf(best) >= ENOUGH) break;
    const other = readWith(document, title, flags);
    if (sizeOf(other) > sizeOf(best)) best = other;
  }
  return { ...best, paragraphs: best.paragraphs.filter(isMapped) };
}

function readWith(document: Document, title: string, flags: number): Found {
  const clone = cloneOf(document, title);
  const kept = keptBy(clone, title, flags);
  const root = commonRoot(kept) ?? bodyOf(document)!;
  return { root, paragraphs: paragraphsOf(root, kept, clone.left) };
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
