import type { Look, Mark } from '../../messages.ts';

/** How a passage is drawn. A quote that others carry is told apart from prose that they do; what is in doubt is lighter. */
export const KINDS = ['copied', 'rewritten', 'quote', 'unique', 'unsure'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf({ label, sure, quote }: Pick<Mark, 'label' | 'sure' | 'quote'>): Kind | null {
  if (label === 'skip') return null;
  if (!sure) return 'unsure';
  return quote && label !== 'unique' ? 'quote' : label;
}

interface Style {
  line: string;
  /** Colour of the line, on light and on dark pages: Okabe and Ito's, darkened where white needs it. */
  light: string;
  dark: string;
  /** Opacity of the colour behind the text; none for what is only here, often most of an article. */
  tint: number;
}

const STYLES: Record<Kind, Style> = {
  copied: { line: 'solid 2px', light: '0 114 178', dark: '86 180 233', tint: 0.14 },
  rewritten: { line: 'dashed 2px', light: '181 115 0', dark: '230 159 0', tint: 0.12 },
  quote: { line: 'double 1px', light: '181 84 140', dark: '229 163 200', tint: 0.12 },
  unique: { line: 'dotted 2px', light: '0 130 95', dark: '76 207 166', tint: 0 },
  unsure: { line: 'dotted 1px', light: '118 122 126', dark: '150 155 160', tint: 0 },
};

/**
 * The rules for the highlights, which may only colour text, its background and its decoration.
 * @param name the name under which a kind (or the chosen passage) is registered
 * @param colours the reader's, in place of the defaults
 */
export function rules(
  name: (kind: Kind | 'chosen') => string,
  dark: boolean,
  colours: Look['colours'] = {},
): string {
  const marks = KINDS.map(kind => {
    const { line, tint, ...usual } = STYLES[kind];
    const colour = ((kind !== 'unsure' && colours[kind]) || usual)[dark ? 'dark' : 'light'];
    return `::highlight(${name(kind)}) { text-decoration: underline ${line} rgb(${colour}); background-color: rgb(${colour} / ${tint}) }`;
  });
  const chosen = dark ? 'background-color: #f0e442; color: #000' : 'background-color: #ffe94d; color: #000';
  return [...marks, `::highlight(${name('chosen')}) { ${chosen} }`].join('\n');
}
