import { blocksOf } from './blocks/blocks.ts';
import { differences } from './differences/differences.ts';
import { mayBeLater } from './facts/firstOut.ts';
import { settleCommonplaces } from './labels/commonplace.ts';
import { trustIn } from './labels/doubt.ts';
import { type Judged, judge, proseOf } from './labels/labels.ts';
import { type Models, models } from './labels/model.ts';
import { countsOf } from './labels/shares.ts';
import { sourcesOf } from './labels/sources.ts';
import { statementsOf } from './labels/statements.ts';
import { type Evidence, gather } from './match/evidence.ts';
import { isOwnText } from './match/ownText.ts';
import { quotedSources } from './match/quotedSources.ts';
import { omitted } from './omitted.ts';
import { isQuote } from './speech/quotations.ts';
import { isRetellingJudged } from './text/judgedLanguage.ts';
import { type Block, type Findings, type Passage, type Report, textOf } from './types.ts';

export interface TraceOptions {
  using?: Models;
  /**
   * Ids of reports that are not on the article's event: what is in them word for word may come from there, but
   * nothing is called rewritten, different or left out because of them.
   */
  elsewhere?: ReadonlySet<string>;
  /** Ids of those that are on the event, but perhaps on one alike: nothing is called left out for their sake. */
  uncertain?: ReadonlySet<string>;
  /** Whether blocks are asked for: they take a sixth of a trace's time. */
  withBlocks?: boolean;
}

/**
 * Traces an article against related reports: a label and sources for every sentence, differences, what is left out,
 * shares, quotations, and blocks if asked for. A report that is the article itself is skipped. Offsets count
 * UTF-16 code units of the texts as `textOf` gives them. Without reports no prose is called copied or rewritten.
 * What only a later report has is neither left out nor different.
 */
export function trace(
  article: Report,
  reports: readonly Report[],
  { using = models, elsewhere = new Set(), uncertain = new Set(), withBlocks = false }: TraceOptions = {},
): Findings {
  const evidence = gather(
    article,
    reports.filter(report => !isOwnText(article, report)),
    elsewhere,
  );
  const hasEvent = evidence.reports.length === 0 || evidence.reports.some(({ id }) => !elsewhere.has(id));
  const isJudged = isRetellingJudged(textOf(article));
  const labels = judge(evidence, using);
  const judged = passagesOf(evidence, isJudged ? labels : labels.map(copiedOrNot), using).map(
    withoutScraps(elsewhere),
  );
  const passages = hasEvent ? judged : judged.map(inDoubtIfAlone);
  const carried = quotedSources(evidence, passages);
  const onEvent = evidence.reports.filter(({ id }) => !elsewhere.has(id));
  const known = onEvent.filter(({ report }) => !mayBeLater(report.published, article.published));
  const certain = known.filter(({ id }) => !uncertain.has(id));
  const isCopy = ({ report, label }: Block) => label === 'copied' || !elsewhere.has(report);
  const statements = statementsOf(evidence, passages, carried);
  return {
    passages,
    ...(withBlocks && { blocks: blocksOf(evidence).filter(isCopy) }),
    differences: differences(evidence.article, known, passages, evidence.quotations),
    omitted: omitted(evidence.article, certain, evidence.scales.rarity, passages, report =>
      proseOf(report, using),
    ),
    ...countsOf(passages, statements),
    ...(!isJudged && { isRetellingJudged: false }),
    quotations: carried.map(({ quoted }) => quoted),
    statements,
  };
}

/** What is rewritten counts as not copied. */
const copiedOrNot = (judged: Judged): Judged => ({
  ...judged,
  label: judged.label === 'rewritten' ? 'unique' : judged.label,
  found: judged.copied,
});

/** Fewer words than these that stand in a report of another day are chance. */
const FEWEST_COPIED = 8;

/** A few words that only reports on other events have are no copy of them; what somebody said may be known from there. */
const withoutScraps =
  (elsewhere: ReadonlySet<string>) =>
  (passage: Passage): Passage => {
    const { label, quote, words, sources } = passage;
    const isScrap =
      label === 'copied' &&
      !quote &&
      words < FEWEST_COPIED &&
      sources.every(({ report }) => elsewhere.has(report));
    return isScrap ? { ...passage, label: 'unique', sure: false, sources: [] } : passage;
  };

/** Against reports on other events alone nobody can say that something is only here. */
const inDoubtIfAlone = (passage: Passage): Passage =>
  passage.label === 'unique' ? { ...passage, sure: false } : passage;

/** The label with its trust, the quotation mark and the sources of every sentence of the article. */
export function passagesOf(evidence: Evidence, judged: readonly Judged[], using: Models): Passage[] {
  const passages = evidence.article.sentences.map(({ start, end, from, to }, i): Passage => {
    const { label } = judged[i]!;
    const quote = isQuote(evidence.article.text, start, end, evidence.quotations);
    const trust = trustIn(judged[i]!, label, quote);
    const sources = sourcesOf(evidence, i, judged[i]!, using);
    return { start, end, label, ...trust, quote, words: to - from, sources };
  });
  return settleCommonplaces(evidence, passages, judged);
}
