import { trace } from '../../src/engine/trace.ts';
import type { Report } from '../../src/engine/types.ts';
import type { RelatedReport, Traced } from '../../src/messages.ts';
import { inventedTexts } from './invented.ts';

const REPORTS = 8;
const PASSAGES = 500;
/** A sentence of the invented texts has about 23 words; some more, so that there are enough. */
const WORDS = PASSAGES * 26;

const related = ({ id, outlet, published }: Report, index: number): RelatedReport => ({
  id,
  outlet,
  agency: index === 0 ? 'reuters' : null,
  agencyName: index === 0 ? 'Reuters' : null,
  title: `What ${outlet} says`,
  url: `https://${outlet}/${id}`,
  published,
  depth: 'full',
  kind: 'event',
  reason: { days: null, words: [], figures: [] },
  isLater: false,
  score: 1 - index / REPORTS,
});

/** An article of 500 passages and the reports it was traced against, as the background keeps them for a tab. */
export function longState(): { traced: Traced; reports: Report[]; passages: number } {
  const [whole, ...reports] = inventedTexts(REPORTS + 1, WORDS);
  const all = trace(whole!, reports);
  const passages = all.passages.slice(0, PASSAGES);
  const article: Report = { ...whole!, id: 'article', title: 'A long article' };
  const traced: Traced = {
    status: 'traced',
    key: 'bench',
    url: 'https://article.example/',
    article,
    trace: { ...all, passages, credit: null },
    crediting: { kind: 'none' },
    credits: [],
    agencyName: null,
    related: reports.map(related),
    notThisStory: [],
    corpusSize: reports.length,
    corpusVersion: 1,
    stored: false,
    isDoubtful: false,
    shared: null,
  };
  return { traced, reports, passages: passages.length };
}
