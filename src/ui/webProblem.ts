import type { MessageKey } from '../i18n.ts';
import type { FeedProblem } from '../sources/feeds/types.ts';
import type { SearchProblem } from '../sources/find/provider.ts';
import type { PageProblem } from '../sources/web/fetchPage.ts';

/** The message that says why an address, a feed or a search gave nothing. */
export const webProblem = (problem: FeedProblem | SearchProblem | PageProblem): MessageKey =>
  `web_${problem.replaceAll('-', '_')}` as MessageKey;
