/** A piece of a word that the encoder knows: its number, and where it stands in the text (UTF-16 code units). */
export interface Piece {
  id: number;
  start: number;
  end: number;
}

/** A letter of a word as BERT reads it, with the code units it comes from. */
interface Letter {
  letter: string;
  start: number;
  end: number;
}

/** A longer word is not spelt: it becomes one unknown piece. */
const LONGEST_WORD = 100;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const SPACE = /[\t\n\r\p{White_Space}]/u;
const MARK = /\p{Mn}/u;
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
/** Ideographs, which are words of their own. The ranges are BERT's. */
const IDEOGRAPH =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The words of a text: lower case, without accents, parted at spaces, marks of punctuation and ideographs. */
function wordsOf(text: string): Letter[][] {
  const words: Letter[][] = [];
  let word: Letter[] = [];
  const close = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  let start = 0;
  for (const whole of text) {
    const end = start + whole.length;
    const place = { start, end };
    start = end;
    if (isPlain(whole.charCodeAt(0))) {
      word.push({ letter: whole, ...place });
      continue;
    }
    if (whole !== '\t' && whole !== '\n' && whole !== '\r' && CONTROL.test(whole)) continue;
    if (SPACE.test(whole)) {
      close();
      continue;
    }
    const isIdeograph = IDEOGRAPH.test(whole);
    if (isIdeograph) close();
    for (const part of whole.normalize('NFD')) {
      if (MARK.test(part)) continue;
      const isMark = PUNCTUATION.test(part);
      if (isMark) close();
      for (const letter of part.toLowerCase()) word.push({ letter, ...place });
      if (isMark) close();
    }
    if (isIdeograph) close();
  }
  close();
  return words;
}

/**
 * Parts text into word pieces as BERT's uncased tokenizer does (Hugging Face's BertNormalizer, BertPreTokenizer and
 * WordPiece): always the longest piece that the vocabulary holds, pieces within a word with '##' before them.
 */
export class WordPieces {
  private readonly ids: Map<string, number>;
  private readonly unknown: number;
  private readonly longest: number;

  /** @param pieces the vocabulary; a piece's number is its place in it */
  constructor(pieces: readonly string[]) {
    this.ids = new Map(pieces.map((piece, id) => [piece, id]));
    this.unknown = this.idOf('[UNK]');
    this.longest = pieces.reduce((most, piece) => Math.max(most, piece.length), 0);
  }

  /** The number of a piece. @throws where the vocabulary does not hold it */
  idOf(piece: string): number {
    const id = this.ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary has no ${piece}.`);
    return id;
  }

  /** The pieces of a text, without the marks of its beginning and end. */
  read(text: string): Piece[] {
    return wordsOf(text).flatMap(word => this.spell(word));
  }

  private spell(word: readonly Letter[]): Piece[] {
    const pieces: Piece[] = [];
    const whole = { id: this.unknown, start: word[0]!.start, end: word.at(-1)!.end };
    if (word.length > LONGEST_WORD) return [whole];
    for (let from = 0; from < word.length; ) {
      const piece = this.longestFrom(word, from);
      if (!piece) return [whole];
      pieces.push({ id: piece.id, start: word[from]!.start, end: word[piece.to - 1]!.end });
      from = piece.to;
    }
    return pieces;
  }

  private longestFrom(word: readonly Letter[], from: number): { id: number; to: number } | null {
    let text = from === 0 ? '' : '##';
    let found: { id: number; to: number } | null = null;
    for (let to = from; to < word.length && text.length < this.longest; to += 1) {
      text += word[to]!.letter;
      const id = this.ids.get(text);
      if (id !== undefined) found = { id, to: to + 1 };
    }
    return found;
  }
}
