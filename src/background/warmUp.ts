import { breathe } from '../corpus/breathe.ts';
import { judgeAll } from '../corpus/relate/judge.ts';
import { trace } from '../engine/trace.ts';
import type { Report } from '../engine/types.ts';
import { AGENCIES } from '../sources/agencies.ts';
import { creditOf } from '../sources/credits/readCredit.ts';

/** Sentences of every kind that has patterns of its own: names, figures, dates, quotations, what is not prose. */
const TEXTS = [
  'The council of Bresk closed the old bridge in Orveld after engineers found cracks, and the mayor asked for a new one.',
  'BRESK (Kestrel) - On Monday, March 3, 2031, at least 1,200 people, up to 40% of them from the U.S., paid $2.5 million.',
  '“We did not see it coming,” said Alda Marrow, 54, a spokeswoman for St. Orveld’s. "It can\'t be true," she told Mr. Brenner.',
  'Marrow did not respond to a request for comment. Police arrested two men last week; three were killed a year ago.\nPhoto: K. Brenner / Kestrel. Follow us and sign up for our newsletter.\n(Reporting by K. Brenner)',
].map(text => text.split('\n'));

const reportOf = (id: string, paragraphs: string[]): Report => ({
  id,
  outlet: id,
  agency: null,
  published: '2031-03-04T08:00:00Z',
  paragraphs,
});

let isUnderWay = false;
let isEnough = false;

/**
 * Reads and traces a few sentences, so that the engine is compiled by the time the page is read, which takes about as
 * long in another process: a background that was stopped would else take twice as long for its first trace.
 */
export async function warmUp(): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  for (const [i, text] of TEXTS.entries()) {
    if (isEnough) return;
    const article = reportOf('article', text);
    const reports = [reportOf('report', [...(TEXTS[i - 1] ?? []), ...text])];
    creditOf(article, AGENCIES);
    judgeAll(article, reports);
    await breathe();
    if (isEnough) return;
    trace(article, reports);
    await breathe();
  }
}

/** The page was read: from here on its own article is what the engine is warmed by. */
export function endWarmUp(): void {
  isEnough = true;
}
