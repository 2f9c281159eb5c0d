import { isKnownWord } from '../../corpus/relate/rarity.ts';

const DIVIDED = /([\p{L}\p{M}]{2,})[-‐]$/u;
const GOES_ON = /^(\p{Ll}[\p{L}\p{M}]+)/u;
/** After a hyphen that replaces what both words have in common: "two- and three-storey", "Vor- und Nachteile". */
const AND = /^(?:and|or|to|und|oder|bzw|bis|et|ou|y|e|o|и|или|та|або|og|och|en)$/u;

/** Joins lines that were broken to a width: the rest of the text shows how a divided word is joined. */
export class Lines {
  private readonly words = new Set<string>();
  /** The text divides words: it holds one whole that it divides elsewhere. */
  private readonly divides: boolean;

  constructor(text: string) {
    const ends: string[] = [];
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐](?:\n\s*)?[\p{L}\p{M}]+)*/gu))
      if (word.includes('\n')) ends.push(word);
      else this.words.add(word);
    this.divides = ends.some(word => this.isWord(word.replace(/[-‐]\n\s*/g, '')));
  }

  /** Lines as one. */
  join(lines: readonly string[]): string {
    const parts: string[] = [];
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      const { kept, gap } = next === undefined ? { kept: line, gap: '' } : this.end(line, next);
      parts.push(kept, gap);
    });
    return parts.join('');
  }

  private isWord = (word: string): boolean => this.words.has(word) || isKnownWord(word);

  /** What of a line stays before the next one, and what is between them. */
  private end(line: string, next: string): { kept: string; gap: string } {
    const before = DIVIDED.exec(line)?.[1];
    // "Covid-" and "19", "Anglo-" and "American", "10-" and "15" keep their hyphen.
    if (!before) return { kept: line, gap: /[\p{L}\p{N}]-$/u.test(line) && /^\p{N}/u.test(next) ? '' : ' ' };
    const after = GOES_ON.exec(next)?.[1];
    if (!after) return { kept: line, gap: /^[\p{Lu}\p{N}]/u.test(next) ? '' : ' ' };
    if (AND.test(after)) return { kept: line, gap: ' ' };
    const isOwn = this.words.has(`${before}-${after}`.toLowerCase());
    const isWhole = this.isWord((before + after).toLowerCase());
    const isJoined =
      !isOwn && (isWhole || (this.divides && !(this.isWord(before.toLowerCase()) && this.isWord(after))));
    return { kept: isJoined ? line.slice(0, -1) : line, gap: '' };
  }
}
