/** A longer word is not split: it becomes one unknown piece. */
const LONGEST_WORD = 100;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const SPACE = /\p{White_Space}/u;
/** Spaces that are control characters too. The others of these are skipped. */
const BREAK = /[\t\n\r]/;
const MARK = /\p{Mn}/u;
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
/** Ideographs, which are words of their own. The ranges are BERT's. */
const IDEOGRAPH =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

/** A letter as BERT reads it: lower case, without accents, apart from its neighbours where it is a word of its own. */
function spelt(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter;
  if (BREAK.test(letter)) return ' ';
  if (CONTROL.test(letter)) return '';
  if (SPACE.test(letter)) return ' ';
  let text = '';
  for (const part of letter.normalize('NFD')) {
    if (MARK.test(part)) continue;
    const low = part.toLowerCase();
    text += PUNCTUATION.test(part) ? ` ${low} ` : low;
  }
  return IDEOGRAPH.test(letter) ? ` ${text} ` : text;
}

/** The words of a text, split at spaces, marks of punctuation and ideographs. */
function spelledWords(text: string): string[] {
  let whole = '';
  for (const letter of text) whole += spelt(letter);
  return whole.split(' ').filter(word => word !== '');
}

/**
 * Splits text into word pieces as BERT's uncased tokenizer does (Hugging Face's BertNormalizer, BertPreTokenizer and
 * WordPiece): always the longest piece that the vocabulary holds, pieces within a word with '##' before them.
 */
export class WordPieces {
  private readonly ids: Map<string, number>;
  private readonly unknown: number;

  /** @param pieces the vocabulary; a piece's number is its place in it */
  constructor(pieces: readonly string[]) {
    this.ids = new Map(pieces.map((piece, id) => [piece, id]));
    this.unknown = this.idOf('[UNK]');
  }

  /** The number of a piece. @throws if the vocabulary does not hold it */
  idOf(piece: string): number {
    const id = this.ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary has no ${piece}.`);
    return id;
  }

  /** The numbers of a text's pieces, without the marks of its beginning and end. */
  read(text: string): number[] {
    return spelledWords(text).flatMap(word => this.spell([...word]));
  }

  private spell(letters: readonly string[]): number[] {
    if (letters.length > LONGEST_WORD) return [this.unknown];
    const pieces: number[] = [];
    for (let from = 0; from < letters.length; ) {
      const piece = this.longestFrom(letters, from);
      if (!piece) return [this.unknown];
      pieces.push(piece.id);
      from = piece.to;
    }
    return pieces;
  }

  private longestFrom(letters: readonly string[], from: number): { id: number; to: number } | null {
    for (let to = letters.length; to > from; to -= 1) {
      const id = this.ids.get(`${from === 0 ? '' : '##'}${letters.slice(from, to).join('')}`);
      if (id !== undefined) return { id, to };
    }
    return null;
  }
}
