import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/engine/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['two plain sentences', ['The dam held.', 'Nobody was hurt.']],
    ['titles and initials', ['Gov. Ilsa T. Brandt met Dr. Orme.', 'They spoke.']],
    ['acronyms before a name', ['The U.S. Senate and the U.N. Council met.', 'It rained.']],
    ['an acronym that ends a sentence', ['He left the U.S.', 'The trip was short.']],
    ['hours', ['The vote is at 5 p.m. Wednesday.', 'It may slip.']],
    ['months and decimals', ['Prices rose 3.5 percent on Feb. 4 in Orveld.', 'Rents fell.']],
    ['a question in a quotation', ['“Why now?” asked the mayor.', 'Nobody knew.']],
    ['a quotation over two sentences', ['“We knew nothing.', 'We were told later,” she said.']],
    ['a bracketed sentence', ['The bridge is shut.', '(A ferry runs.)', 'Traffic is slow.']],
    ['an ellipsis', ['He waited … and waited.', 'Then he left.']],
    ['a trailing ellipsis', ['It was enough. ...', 'She went home.']],
    ['a signed message', ['We will win! — Jon Arbel (@arbel) June 2, 2031']],
    ['Spanish openings', ['Nadie lo sabe.', '¿Quién lo dijo?', '¡Nadie!']],
  ])('parts %s', (_, parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it('parts Chinese, Japanese and Arabic', () => {
    expect(split('大坝决堤。无人受伤！')).toEqual(['大坝决堤。', '无人受伤！']);
    expect(split('「逃げろ。」と彼は言った。')).toContain('と彼は言った。');
    expect(split('متى حدث ذلك؟ لا أحد يعلم.')).toHaveLength(2);
  });

  it('never crosses a paragraph and keeps headings and list items whole', () => {
    expect(split('Storm hits Orveld\nBy Ada Quill\n• Boats lost\n2. Roads closed')).toEqual([
      'Storm hits Orveld',
      'By Ada Quill',
      '• Boats lost',
      '2. Roads closed',
    ]);
  });

  it('gives trimmed spans in order that hold everything but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '“', '?', '。', '\ud83d', '1') }),
        text => {
          let at = 0;
          for (const { start, end } of sentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(text.slice(start, end)).not.toContain('\n');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
