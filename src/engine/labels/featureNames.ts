/** What a person could look at to label a sentence; parts are 0..1. Order is that of the model's weights. */
export const FEATURES = [
  'ordered', // words that are in the window it is most likely copied from, in order
  'pairs', // … in common runs of two
  'runs', // … in common runs of three
  'longest', // … in the longest common run
  'coreRuns', // the same of the quoted words, where the sentence is mostly a quotation
  'coreLongest',
  'shared', // distinct content words of the sentence that this window holds
  'sharedBack', // and of the window that the sentence holds
  'cover', // content that the window of best cover holds, by rarity
  'plainHeld', // ln of 1 + the rarity of its words, neither names nor figures, that this window holds too
  'coverRuns', // runs of three in that window
  'coverOrdered',
  'reverse', // content of that window that the sentence holds
  'reverseAlone', // the most of any single sentence's content that the sentence holds
  'standsOut', // how far the best unit of the reports is ahead of the six best
  'quoted', // words inside quotation marks
  'asks', // holds a question mark
  'unanswered', // says that nobody answered a request for comment, and little else
  'position', // in the article, 0 at its top
  'previousCover', // the scores of the sentences before and after
  'nextCover',
  'previousCopy',
  'nextCopy',
  'articleCopy', // mean over the rest of the article
] as const;

type Feature = (typeof FEATURES)[number];

/**
 * The features that copying is judged by. Rarity is not among them: it changes with the reports at hand, and whether
 * a passage is copied from one report does not depend on the others.
 */
export const COPY_FEATURES: readonly Feature[] = [
  'ordered',
  'pairs',
  'runs',
  'longest',
  'coreRuns',
  'coreLongest',
  'shared',
  'sharedBack',
  'previousCopy',
  'nextCopy',
  'articleCopy',
];

/** Features that separate a rewritten sentence from one only here: few, as more of them would fit the data only. */
export const REWRITE_FEATURES: readonly Feature[] = [
  'quoted',
  'asks',
  'unanswered',
  'coreRuns',
  'shared',
  'cover',
  'plainHeld',
  'coverRuns',
  'coverOrdered',
  'reverse',
  'reverseAlone',
  'standsOut',
  'position',
  'previousCover',
  'nextCover',
  'previousCopy',
];
