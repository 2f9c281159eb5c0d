import { all, allBelow, bodyOf, nameOf, parentOf, shadowOf, textWalker } from '../dom.ts';
import { ENOUGH, isRun, isTeasers, type Measure, reads, type Trust, trustOf, weightOf } from './kind.ts';
import type { Steps } from './slices.ts';

/**
 * What a look at the text nodes alone shows: an article may be here, there is text but none, there is no text.
 */
export interface FirstLook {
  says: 'maybe' | 'not-article' | 'empty';
  trust: Trust;
  /** The shadow roots that were met on a page without an article. */
  roots: ShadowRoot[];
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option', 'title', 'svg']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u'.split(' '),
);

/** Text shorter than this is a label; shorter than the second figure, nothing at all. Weights. */
const LONG_ENOUGH = 40;
const LEAST_LINK = 12;
/** Paragraphs that each have a box of their own meet in one of this many elements around. */
const LEVELS = 3;
/** A teaser's headline is in a link this near. */
const LINK_LEVELS = 4;
const STEP = 511;

interface Place extends Measure {
  /** Prose since the last linked headline. */
  run: number;
}

/**
 * Looks for a place with a run of prose between two headlines of other pages, without copying or measuring anything.
 * Stops at the first that is beyond doubt; a page without one costs a walk over its text nodes.
 */
export function* firstLook(document: Document): Steps<FirstLook> {
  const body = bodyOf(document);
  const roots: ShadowRoot[] = [];
  let trust: Trust | undefined;
  const answer = (says: FirstLook['says']): FirstLook => ({ says, trust: judge(), roots });
  const judge = (): Trust => {
    trust ??= trustOf(document);
    return trust;
  };
  if (!body) return answer('empty');
  const look = new Look();
  let met = 0;
  for (const node of textsOf(document, body, () => all(document, '*'), roots)) {
    if ((++met & STEP) === 0) yield;
    const longest = look.add(node);
    if (isRun(longest, 'list') || (longest >= ENOUGH && isRun(longest, judge()))) return answer('maybe');
  }
  look.end();
  if (!look.seen) return answer('empty');
  const { places } = look;
  // A teaser's own box would pass for a short article; the boxes around it decide.
  const longest = places.reduce((most, place) => Math.max(most, place.longest), 0);
  const mayRead =
    places.some(place => reads(place, 'article')) &&
    places.some(place => reads(place, judge())) &&
    !(judge() !== 'article' && places.some(({ teasers }) => isTeasers(teasers, longest)));
  return answer(mayRead ? 'maybe' : 'not-article');
}

/** The text nodes below the body, then those of the shadow trees in it. */
function* textsOf(
  document: Document,
  root: Node,
  hosts: () => Iterable<Element>,
  roots: ShadowRoot[],
): Generator<Text> {
  const walker = textWalker(document, root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
  for (const host of hosts()) {
    const shadow = shadowOf(host);
    if (!shadow) continue;
    roots.push(shadow);
    yield* textsOf(document, shadow, () => allBelow(shadow), roots);
  }
}

/** Counts prose and linked headlines in the elements around them, a block of text at a time. */
class Look {
  seen = false;
  private readonly around = new Map<Node, Place>();
  private block: Node | null = null;
  private weight = 0;
  private linked = 0;

  get places(): Place[] {
    return [...this.around.values()];
  }

  /** Returns the longest run of the place whose block ended with this text. */
  add(node: Text): number {
    const text = node.data;
    if (this.seen && text.length < LEAST_LINK && !this.block) return 0;
    if (!/\S/.test(text)) return 0;
    let block: Node | null = parentOf(node);
    if (!block || SILENT.has(nameOf(block))) return 0;
    this.seen = true;
    let inLink = false;
    while (block && INLINE.has(nameOf(block))) {
      inLink ||= nameOf(block) === 'a';
      block = parentOf(block);
    }
    const longest = block === this.block ? 0 : this.end();
    this.block = block;
    const weight = weightOf(text);
    this.weight += weight;
    if (inLink || (block && isInLink(block))) this.linked += weight;
    return longest;
  }

  /** Counts the block that was open; returns the longest run of the place it is in. */
  end(): number {
    const { block, weight, linked } = this;
    this.block = null;
    this.weight = this.linked = 0;
    if (!block) return 0;
    if (linked > weight * 0.8) return weight < LEAST_LINK ? 0 : this.note(block, LINK_LEVELS, addLink);
    return weight < LONG_ENOUGH ? 0 : this.note(block, LEVELS, place => addProse(place, weight));
  }

  private note(block: Node, levels: number, change: (place: Place) => void): number {
    let around: Node | null = parentOf(block) ?? block;
    let longest = 0;
    for (let level = 0; around && level < levels; level++) {
      let place = this.around.get(around);
      if (!place) {
        place = { prose: 0, links: 0, run: 0, longest: 0, teasers: 0 };
        this.around.set(around, place);
      }
      change(place);
      if (level === 0) longest = place.longest;
      around = parentOf(around);
    }
    return longest;
  }
}

/** A card may be one link around its headline and its teaser. */
function isInLink(block: Node): boolean {
  const up = parentOf(block);
  return up !== null && (nameOf(up) === 'a' || (parentOf(up) !== null && nameOf(parentOf(up)!) === 'a'));
}

function addLink(place: Place): void {
  place.links++;
  place.run = 0;
}

function addProse(place: Place, weight: number): void {
  if (place.run === 0 && place.links) place.teasers++;
  place.prose += weight;
  place.run += weight;
  place.longest = Math.max(place.longest, place.run);
}
