const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const VALUES = new Map<string, string>([
  ...UNITS.map((word, value): [string, string] => [word, String(value)]),
  ...TENS.map((word, index): [string, string] => [word, String(20 + 10 * index)]),
  ...ORDINALS.slice(3).map((word, index): [string, string] => [word, String(index + 3)]),
]);

/** The digits of an English number word ('twelve' is '12'), or null. 'one', 'first' and 'second' have other meanings too. */
export function numberWord(folded: string): string | null {
  return folded === 'one' || folded === 'zero' ? null : (VALUES.get(folded) ?? null);
}
