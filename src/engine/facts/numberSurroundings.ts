import { LETTER } from '../lexicon/letterClasses.ts';
import { ABBREVIATED, CURRENCY_CODES, CURRENCY_SYMBOLS, UNITS } from '../lexicon/numberWords.ts';
import { MEET, ready } from '../lexicon/patterns.ts';
import { JOIN, type Reading } from './numberReader.ts';
import type { NumberToken } from './numberTokens.ts';
import type { Bound } from './types.ts';

const before = (words: string): RegExp => new RegExp(`(?<![${LETTER}])${MEET}(?:${words})${MEET}\\s$`, 'i');

const BEFORE: [RegExp, Bound][] = [
  [
    before(
      "no more than|at most|up to|as many as|as much as|a maximum of|bis zu|höchstens|jusqu[’']à|au plus|hasta|" +
        'como máximo|até|no máximo|fino a|al massimo',
    ),
    'most',
  ],
  [
    before(
      'fewer than|less than|under|below|nearly|almost|close to|just short of|fast|knapp|beinahe|weniger als|' +
        'près de|presque|moins de|casi|menos de|quase|quasi|meno di',
    ),
    'less',
  ],
  [
    before(
      'more than|at least|over|above|upwards of|in excess of|no fewer than|no less than|mehr als|mindestens|über|' +
        'plus de|au moins|más de|al menos|mais de|pelo menos|più di|oltre|almeno',
    ),
    'more',
  ],
  [
    before(
      'about|around|some|roughly|approximately|an estimated|estimated|circa|or so|etwa|rund|ungefähr|ca\\.|environ|' +
        'quelque|unos|unas|alrededor de|cerca de|por volta de',
    ),
    'about',
  ],
];
const AFTER: [RegExp, Bound][] = [
  [/^(?:\+(?!\d)|[- ]plus\b| or more\b)/i, 'more'],
  [/^ or (?:so|thereabouts)\b/i, 'about'],
  [/^ or (?:fewer|less)\b/i, 'less'],
];
/** 'Marrow, ', 'Marrow (' */
const NAMED = /\p{Lu}[\p{L}’'-]{1,20}(?:, | \()$/u;
const REACH = 18;
/** Between a multiplier and what it counts: 'deux milliards d’euros'. */
const OF = /^(?:de|d|di)$/;
const CODE_BEFORE = new RegExp(`(?:^|[^${LETTER}])(${CURRENCY_CODES.map(([code]) => code).join('|')})\\.? $`);
const ABBREVIATED_GAP = /^\.\s$/;

/** A unit, and where its wording ends. */
interface UnitEnd {
  unit: string;
  end: number;
}

/** Reads bounds and units around the numbers of `text` between `from` and `to`. */
export class NumberSurroundings {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly NumberToken[],
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Unit after the number: its name and where it ends; '' and the number's end where there is none. */
  unitAfter(reading: Reading): UnitEnd {
    const end = this.tokens[reading.next - 1]!.end;
    if (reading.unit) return { unit: reading.unit, end };
    if (this.isAge(reading, end)) return { unit: 'year-old', end };
    const near = this.text.slice(end, Math.min(this.to, end + 3));
    const sign = near.match(/^\s?[%％]/);
    if (sign) return { unit: '%', end: end + sign[0].length };
    const symbol = CURRENCY_SYMBOLS.find(([mark]) => near.trimStart().startsWith(mark));
    if (symbol && /^\s?\S/.test(near))
      return { unit: symbol[1], end: end + near.indexOf(symbol[0]) + symbol[0].length };
    return this.unitWord(reading.next) ?? { unit: '', end };
  }

  /** 'Alda Marrow, 54, …', 'aged 54' */
  private isAge(reading: Reading, end: number): boolean {
    const { start, digit } = this.tokens[reading.next - 1]!;
    if (!digit || reading.value < 1 || reading.value > 119) return false;
    const lead = this.text.slice(Math.max(this.from, start - 24), start);
    if (/\baged $/.test(lead)) return true;
    if (!/^[,)]/.test(this.text.slice(end, end + 1))) return false;
    return ready(NAMED).test(lead) && !/\d[,)]? ?$/.test(lead);
  }

  private unitWord(i: number): UnitEnd | null {
    const [last, token, second] = [this.tokens[i - 1]!, this.tokens[i], this.tokens[i + 1]];
    if (!token) return null;
    const gap = this.text.slice(last.end, Math.min(token.start, last.end + 8));
    const follows = gap === '' || JOIN.test(gap) || (ABBREVIATED.has(last.word) && ABBREVIATED_GAP.test(gap));
    if (!follows) return null;
    if (OF.test(token.word) && !last.digit && second) return unitOf(second);
    return this.twoWords(i) ?? unitOf(token);
  }

  private twoWords(i: number): UnitEnd | null {
    const [{ word }, second, third] = [this.tokens[i]!, this.tokens[i + 1], this.tokens[i + 2]];
    if (!second) return null;
    if (/^p[eo]r|pour$/.test(word) && /^(?:cento?|ciento)$/.test(second.word))
      return { unit: '%', end: second.end };
    if ((word === 'us' || word === 'u') && third && /^dollars?$/.test(third.word))
      return { unit: 'USD', end: third.end };
    if (/^percentage|^percent/.test(word) && /^points?$/.test(second.word))
      return { unit: 'points', end: second.end };
    if (/^years?$/.test(word) && /^olds?$/.test(second.word)) return { unit: 'year-old', end: second.end };
    return null;
  }

  /** Currency sign or code before `start`, and the bound before that. */
  before(start: number): { unit: string; bound: Bound; start: number } {
    const near = this.text.slice(Math.max(this.from, start - 5), start);
    const symbol =
      CURRENCY_SYMBOLS.find(([mark]) => near.endsWith(mark) || near.endsWith(`${mark} `)) ?? codeBefore(near);
    const at = symbol ? start - (near.length - near.lastIndexOf(symbol[0])) : start;
    const lead = this.text.slice(Math.max(this.from, at - REACH), at);
    const unit = symbol?.[1] ?? '';
    for (const [pattern, bound] of BEFORE) {
      const match = lead.match(ready(pattern));
      if (match) return { unit, bound, start: at - match[0].length };
    }
    return { unit, bound: 'exact', start: at };
  }

  /** The bound given after a number and its unit, and where it ends. */
  after(end: number): { bound: Bound; end: number } | null {
    const near = this.text.slice(end, Math.min(this.to, end + REACH));
    for (const [pattern, bound] of AFTER) {
      const match = near.match(pattern);
      if (match) return { bound, end: end + match[0].length };
    }
    return null;
  }
}

/** The currency's code that a stretch ends with. */
function codeBefore(near: string): [string, string] | undefined {
  const code = ready(CODE_BEFORE).exec(near)?.[1];
  return code === undefined ? undefined : CURRENCY_CODES.find(([name]) => name === code);
}

function unitOf({ word, end }: NumberToken): UnitEnd | null {
  const unit = UNITS.get(word);
  return unit ? { unit, end } : null;
}
