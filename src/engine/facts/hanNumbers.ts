/** Chinese and Japanese number words below ten thousand; 万 and on are multipliers, as after figures. */

const DIGITS = '一二三四五六七八九';
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);
const FIRST = `[${DIGITS}两兩十]`;
const NEXT = `[${DIGITS}两兩〇零十百千]`;
const MYRIAD = '[万萬億亿兆]';
/** What is counted: without one of these a number word may be part of a name or a phrase. */
const COUNTED =
  '[余餘多]?(?:[人名个個位件起次家所座辆輛台艘架吨噸米岁歲歳元圓円块塊亩畝票席戸户棟栋頭头匹校社隻只张張枚％%]|公[里斤]|平方|キロ|メートル|ドル)';
/** '三百二十' before what it counts, '三' of '三万', '五千' behind '一万'; of persons a single one too: '三人'. */
const HAN = `(?<![第${DIGITS}两兩十百千])${FIRST}(?:${NEXT}{0,7}(?=${MYRIAD})|${NEXT}{1,7}(?=${COUNTED})|(?=[人名位]))`;
const BEHIND = `(?<=[${DIGITS}两兩十百千])${MYRIAD}`;

/** Any letters between them are words. */
export const HAN_TOKEN = `${HAN}|${BEHIND}|(?:(?!${HAN})\\p{L})+`;
const MAY_HOLD = new RegExp(`${FIRST}(?:${NEXT}|${MYRIAD}|[人名位])`, 'u');

/** Whether a text may hold such a number: most do not, and are spared the long pattern. */
export const mayHoldHan = (text: string): boolean => MAY_HOLD.test(text);

/** The value of a number word below ten thousand; null if it is none. */
export function hanValue(word: string): number | null {
  let [sum, digit, room] = [0, 0, 10_000];
  for (const sign of word) {
    const place = PLACES.get(sign);
    if (place !== undefined) {
      if (place >= room) return null;
      sum += (digit || 1) * place;
      [digit, room] = [0, place];
    } else if (sign === '〇' || sign === '零') {
      if (digit > 0) return null;
    } else {
      if (digit > 0) return null;
      digit = /[两兩]/.test(sign) ? 2 : DIGITS.indexOf(sign) + 1;
      if (digit === 0) return null;
    }
  }
  return sum + digit || null;
}
