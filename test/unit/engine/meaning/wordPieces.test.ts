import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WordPieces } from '../../../../src/engine/meaning/wordPieces.ts';
// What Hugging Face's tokenizers (0.22, BertNormalizer, BertPreTokenizer, WordPiece) make of it with these pieces.
import expected from './pieces.json' with { type: 'json' };

const vocabulary = readFileSync('scripts/model/pieces.txt', 'utf8').trimEnd().split('\n');
const words = new WordPieces(vocabulary);

describe('word pieces', () => {
  it.each(expected)('of $text are those of BERT', ({ text, pieces }) => {
    expect(words.read(text).map(id => vocabulary[id])).toEqual(pieces);
  });

  it('are the longest that the vocabulary holds', () => {
    const few = new WordPieces(['[UNK]', 'quill', 'q', '##mouth', '##m', '##ou', '##th', '##uill']);
    expect(few.read('Quillmouth Quillmouths')).toEqual([1, 3, 0]);
  });

  it('need a vocabulary that knows the unknown', () => {
    expect(() => new WordPieces(['a'])).toThrow('[UNK]');
  });
});
