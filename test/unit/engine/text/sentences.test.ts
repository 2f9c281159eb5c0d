import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../src/engine/text/sentences.ts';

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
    [
      'hours before a name',
      ['The vote closed at 4 p.m.', 'Marrow said the count went on at 9 p.m. Eastern time.'],
    ],
    [
      'hours before a zone or a day',
      ['It starts at 3 p.m. (1400 GMT) or 7 a.m. Beijing time.', 'It rained.'],
    ],
    ['datelines', ['ORVELD, Feb. 4 (Kestrel) — The dam broke.', 'TENN, Ark. (KP) - It rained.']],
    [
      'firms and offices',
      ['Kestrel Works Inc. Chairman Odo Brenner left.', 'He founded Brenner & Co.', 'Ada Quill was told.'],
    ],
    ['single letters', ['It was Plan B.', 'Then came J. R. R. Marrow.', 'He got an A.', 'She did not.']],
    [
      'words that look like abbreviations',
      ['The answer was no.', 'Marrow felt ill.', 'He is No. 2 in Orveld, Ill. today.'],
    ],
    [
      'an initial before a verb',
      ['He won gold, silver, etc.', 'Ada P. Quill won none in Sept.', 'Odo Brenner left.'],
    ],
    ['inline lists', ['1. Roads closed.', '2. Boats lost.', 'a) Nobody came.', 'b) It rained.']],
    [
      'names that begin small',
      ['Sales rose.', 'iPhone sales fell.', 'al-Marrow left.', 'de Brenner stayed.'],
    ],
    ['an exclamation that is a name', ['Yahoo! Inc. closed.', '“I do not know … I just do not,” he said.']],
    ['quotations over several sentences', ['“We left.', '‘Why?’ they asked.', 'I said no.”', 'He nodded.']],
    [
      'German dates and ordinals',
      ['Am 14. Juni begann das 3. Quartal.', 'Dr. Brenner zahlte z. B. ca. 5 Mio. Euro.', 'Er ging.'],
    ],
    ['German dates in digits', ['Das war am 5. 3. 2031 in Orveld.', 'Niemand kam.']],
    [
      'French and Italian titles',
      ['M. Marrow et Mme Brenner sont là.', 'L’on. Brenner e il dott. Orme no.', 'Nessuno sa.'],
    ],
    [
      'Spanish and Portuguese titles',
      ['El Sr. Brenner vive en EE. UU. con ella.', 'O sr. Orme e a dra. Quill saíram.', 'Fim.'],
    ],
    [
      'Russian abbreviations',
      ['В 1999 г. Бреннер заплатил 5 млн. рублей.', 'Это было в 2031 г.', 'И. О. Орм ушёл.'],
    ],
    ['Spanish openings', ['Nadie lo sabe.', '¿Quién lo dijo?', '¡Nadie!']],
  ])('parts %s', (_, parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it('parts Chinese, Japanese and Arabic', () => {
    expect(split('大坝决堤。无人受伤！')).toEqual(['大坝决堤。', '无人受伤！']);
    expect(split('「逃げろ。」と彼は言った。誰もいない。')).toEqual([
      '「逃げろ。」と彼は言った。',
      '誰もいない。',
    ]);
    expect(split('“没有人受伤。”市长说。大坝决堤。')).toEqual(['“没有人受伤。”市长说。', '大坝决堤。']);
    expect(split('متى حدث ذلك؟ لا أحد يعلم.')).toHaveLength(2);
  });

  it('parts sentences that a page has run together, but no address and no figure', () => {
    expect(split('The dam broke.Nobody knew.“We ran,” he said.')).toEqual([
      'The dam broke.',
      'Nobody knew.',
      '“We ran,” he said.',
    ]);
    expect(split('See orveld.example or Node.Js 3.1.4 for more.')).toHaveLength(1);
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
