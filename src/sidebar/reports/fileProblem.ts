import type { FileProblem, FileProblemCode } from '../../sources/formats/problem.ts';
import type { MessageKey, Phrase } from '../../wording/i18n.ts';

const keyOf = (code: FileProblemCode): MessageKey => `file_${code.replaceAll('-', '_')}` as MessageKey;

/** What is wrong with a file, a line or an item of it, and where, in words. */
export function fileProblem(problem: FileProblem): Phrase {
  const { file, line, item } = problem.place;
  const why = reasonOf(problem);
  if (line !== undefined) return { key: 'place_line', subs: [file, why, String(line)] };
  if (item !== undefined) return { key: 'place_item', subs: [file, why, String(item)] };
  return { key: 'place_file', subs: [file, why] };
}

function reasonOf({ code, fields }: FileProblem): Phrase {
  if (code === 'bad-report')
    return { key: keyOf(code), subs: [String(fields.field), { key: ruleKey(String(fields.rule)) }] };
  if (code === 'not-read') return { key: keyOf(code), subs: [String(fields.name)] };
  if (code === 'broken-archive' && fields.taken === 0) return { key: 'file_broken_archive_whole' };
  if (code === 'embargoed' && fields.until)
    return { key: 'file_embargoed_until', subs: [String(fields.until)] };
  return { key: keyOf(code) };
}

const ruleKey = (rule: string): MessageKey => `rule_${rule.replaceAll('-', '_')}` as MessageKey;
