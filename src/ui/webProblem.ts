import type { FeedProblem } from '../sources/feeds/types.ts';
import type { SearchProblem } from '../sources/find/provider.ts';
import type { PageProblem } from '../sources/web/fetchPage.ts';
import { locale, type MessageKey, t } from '../wording/i18n.ts';

type Problem = FeedProblem | SearchProblem | PageProblem;

/** Why an address, a feed or a search gave nothing, for after the name of what is at fault. */
export const webProblem = (problem: Problem): string =>
  t(`web_${problem.replaceAll('-', '_')}` as MessageKey);

/** The same as a sentence of its own. */
export function webSentence(problem: Problem): string {
  const [first = '', ...rest] = t('sentence', [webProblem(problem)]);
  return first.toLocaleUpperCase(locale()) + rest.join('');
}
