import english from '../src/_locales/en/messages.json' with { type: 'json' };
import { fileProblem } from '../src/sidebar/reports/fileProblem.ts';
import type { FileProblem } from '../src/sources/formats/problem.ts';
import { fill, type Message } from '../src/wording/fillMessage.ts';
import type { Phrase } from '../src/wording/i18n.ts';

const say = ({ key, subs = [] }: Phrase): string =>
  fill(
    (english as Record<string, Message>)[key]!,
    subs.map(sub => (typeof sub === 'string' ? sub : say(sub))),
  );

/** What is wrong with a file, and where, in the words of the sidebar. */
export const sentenceOf = (problem: FileProblem): string => say(fileProblem(problem));
