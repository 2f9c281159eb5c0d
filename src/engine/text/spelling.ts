const RULES: [RegExp, string][] = [
  [/our(s|ed|ing|ful|able|ite|ites|hood)?$/, 'or$1'],
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/([bt])re(s)?$/, '$1er$2'],
  [/ll(ed|ing|er|ers|or|ors)$/, 'l$1'],
  [/ogue(s)?$/, 'og$1'],
  [/amme(s)?$/, 'am$1'],
  [/(def|off|lic|pret)ence/, '$1ense'],
  [/wards$/, 'ward'],
];

/** A folded word as British and American spelling share it ('labour' and 'labor'). */
export function spelling(folded: string): string {
  if (folded.length < 5) return folded;
  let word = folded;
  for (const [pattern, plain] of RULES) word = word.replace(pattern, plain);
  return word;
}
