import { describe, expect, it } from 'vitest';
import { CAPITAL, LETTER, SMALL } from '../../../../src/engine/lexicon/letterClasses.ts';

const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
const missing = (given: RegExp, spelt: string) => {
  const pattern = new RegExp(`[${spelt}]`);
  return all.filter(letter => given.test(letter) && !pattern.test(letter)).join('');
};

describe('the classes of letters', () => {
  it('hold the letters and marks of the scripts that news is written in', () => {
    const scripts =
      /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}]/u;
    const inReach = /[A-ʯͰ-\u1fff\u3040-\u30ff\u4e00-\u9fff]/;
    const letter = /[\p{L}\p{M}]/u;
    expect(
      all
        .filter(
          each =>
            letter.test(each) &&
            scripts.test(each) &&
            inReach.test(each) &&
            !new RegExp(`[${LETTER}]`).test(each),
        )
        .join(''),
    ).toBe('');
  });

  it('hold no sign that ends a word', () => {
    const pattern = new RegExp(`[${LETTER}]`);
    expect(
      [...' .,;:!?…"“”„«»‘’\'()[]{}-–—/0123456789،؛؟。、「」'].filter(sign => pattern.test(sign)),
    ).toEqual([]);
  });

  it('tell capitals from small letters in plain Latin, Greek and Cyrillic', () => {
    expect(missing(/[A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΫА-ЯЁІЇЄҐ]/, CAPITAL)).toBe('');
    expect(missing(/[a-zß-öø-ÿα-ωа-яёіїєґ]/, SMALL)).toBe('');
    expect(all.filter(each => /[a-zà-ÿα-ωа-я]/.test(each) && new RegExp(`[${CAPITAL}]`).test(each))).toEqual(
      [],
    );
  });
});
