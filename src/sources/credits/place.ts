const PARTICLE = /^(?:de|of|the|la|le|los|am|im|den|da|do|del|della|st|a|à|y|e|et|und|and)$/i;
/** How months begin where they are written small: Spanish, French, Italian, Portuguese, Nordic, Russian, Ukrainian. */
const MONTH =
  /^(?:jan|feb|fev|fév|mar|mär|apr|abr|avr|ma[iyjg]|jun|jui|jul|giu|lug|ago|aug|aoû|sep|set|oct|okt|ott|out|nov|dec|dic|dez|déc|gen|ene|янв|фев|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\p{L}{0,7}$/u;

/** A dateline's place: nothing, or words that begin with capitals or digits, as in "HELSINKI, July 3, 2026". */
export function isPlace(text: string): boolean {
  const words = text.split(/[\s,./;-]+/).filter(Boolean);
  const small = words.filter(word => /^\p{Ll}/u.test(word));
  return words.length <= 10 && small.every(word => PARTICLE.test(word) || MONTH.test(word));
}
