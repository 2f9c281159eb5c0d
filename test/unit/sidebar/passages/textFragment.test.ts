import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkToWords } from '../../../../src/sidebar/passages/textFragment.ts';

const page = new URL('https://harbour.example/a?b=1');

test('names short texts whole and long ones by their ends', () => {
  expect(linkToWords(page, '“One boat came.”')).toBe(
    'https://harbour.example/a?b=1#:~:text=One%20boat%20came',
  );
  expect(linkToWords(page, 'one two three four five six seven eight nine')).toBe(
    'https://harbour.example/a?b=1#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
  );
});

test('escapes what parts the terms of a directive', () => {
  expect(linkToWords(page, 'half-way, “R&D” to 50%')).toContain(
    'text=half%2Dway%2C%20%E2%80%9CR%26D%E2%80%9D%20to%2050',
  );
});

test("keeps the address's own anchor and drops an older directive", () => {
  expect(linkToWords(new URL('https://harbour.example/#top:~:text=old'), 'new')).toBe(
    'https://harbour.example/#top:~:text=new',
  );
  expect(linkToWords(new URL('https://harbour.example/#top'), ' … ')).toBe('https://harbour.example/#top');
});

test('is an address of the same page, whatever the words; its terms are the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), words => {
      const link = new URL(linkToWords(page, words));
      expect(link.origin + link.pathname + link.search).toBe('https://harbour.example/a?b=1');
      const directive = link.href.split(':~:text=')[1] ?? '';
      expect(directive).not.toMatch(/[&-]/);
      for (const term of directive.split(','))
        expect(words.replace(/\s+/g, ' ')).toContain(decodeURIComponent(term));
    }),
  );
});

test('names words with many apostrophes between, and halves of characters', () => {
  const marks = "'".repeat(60_000);
  expect(linkToWords(page, `${marks}one${marks}two${marks}`)).toContain('#:~:text=one%27%27');
  expect(linkToWords(page, `“𝒜b \ud835 c𝒜.”`)).toBe(
    'https://harbour.example/a?b=1#:~:text=%F0%9D%92%9Cb%20%EF%BF%BD%20c%F0%9D%92%9C',
  );
  expect(linkToWords(page, `\ud835 — \udc9c`)).toBe('https://harbour.example/a?b=1');
});
