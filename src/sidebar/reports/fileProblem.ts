import type { FileProblem, FileProblemCode } from '../../sources/formats/problem.ts';
import type { MessageKey, Phrase } from '../../wording/i18n.ts';

const keyOf = (code: FileProblemCode): MessageKey => `file_${code.replaceAll('-', '_')}` as MessageKey;

/** What is wrong with a file, a line or an item of it, and where, in words. */
export function fileProblem({ place, code, fields }: FileProblem): Phrase {
  const why: Phrase =
    code === 'bad-report'
      ? { key: keyOf(code), subs: [String(fields.field), { key: ruleKey(String(fields.rule)) }] }
      : { key: keyOf(code) };
  if (place.line !== undefined) return { key: 'place_line', subs: [place.file, why, String(place.line)] };
  if (place.item !== undefined) return { key: 'place_item', subs: [place.file, why, String(place.item)] };
  return { key: 'place_file', subs: [place.file, why] };
}

const ruleKey = (rule: string): MessageKey => `rule_${rule.replaceAll('-', '_')}` as MessageKey;
