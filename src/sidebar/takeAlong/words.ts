import { type Passage, type Report, textOf } from '../../engine/types.ts';
import type { RelatedReport } from '../../messages.ts';
import type { Note } from '../../stored/notes.ts';
import { count, percent, webAddress, when } from '../../wording/format.ts';
import { locale, say, t, tList } from '../../wording/i18n.ts';
import { labelText, partText } from '../../wording/labels.ts';
import { quoteKey } from '../../wording/quotes.ts';
import { wording } from '../lists/Differences.tsx';
import { correctionsIn, type Notes } from '../notes/useNotes.ts';
import { namesOf, passageText, relatedById } from '../state.ts';
import type { Counted } from '../trace/counting.ts';
import { comparedText, creditText } from '../trace/creditText.ts';
import { partsOf } from '../trace/parts.ts';
import { summarize } from '../trace/summary.ts';
import type { NamedPassage, NamedReport, Section, TraceDocument } from './document.ts';

const named = (report: RelatedReport): NamedReport => ({
  name: namesOf(report).join(', '),
  title: report.title,
  url: webAddress(report.url)?.href ?? null,
  published: when(report.published),
});

function notesOf(state: Counted, { label }: Passage, note: Note | undefined): string[] {
  const found = labelText(label, true, state.trace.isRetellingJudged);
  const right = note?.label ? t('note_taken', [found, labelText(note.label)]) : '';
  const said = note?.text.trim() ? t('note_named', [note.text.trim()]) : '';
  return [right, said].filter(Boolean);
}

function passagesOf(state: Counted, notes: Notes): NamedPassage[] {
  return state.trace.passages.flatMap((passage, index) => {
    if (passage.label === 'skip') return [];
    const sources = passage.sources.flatMap(({ report }) => relatedById(state, report) ?? []).map(named);
    const quote = passage.quote ? t(quoteKey(state.trace, passage)) : '';
    const kind = [labelText(passage.label, passage.sure, state.trace.isRetellingJudged), quote]
      .filter(Boolean)
      .join(', ');
    return [
      {
        label: passage.label,
        kind,
        text: passageText(state, passage),
        sources,
        notes: notesOf(state, passage, notes.get(index)),
      },
    ];
  });
}

function sectionsOf(state: Counted, texts: ReadonlyMap<string, Report | null>): Section[] {
  const from = (id: string) => {
    const report = relatedById(state, id);
    return report ? namesOf(report).join(', ') : '';
  };
  const differences = state.trace.differences.map(difference => ({
    text: `${t(`difference_${difference.kind}`)}: ${wording(state, difference, texts.get(difference.report))}`,
    from: from(difference.report),
  }));
  const omitted = state.trace.omitted.flatMap(({ report, start, end }) => {
    const found = texts.get(report);
    return found ? [{ text: textOf(found).slice(start, end), from: from(report) }] : [];
  });
  const quotes = state.trace.quotations
    .filter(({ kind }) => kind !== 'only-here')
    .map(({ kind, sources, speaker, ...place }) => ({
      text: passageText(state, place),
      from: [
        speaker,
        t(kind === 'shared' ? 'shared_quote' : 'changed_quote'),
        t('quotes_also', [tList([...new Set(sources.map(({ report }) => from(report)).filter(Boolean))])]),
      ]
        .filter(Boolean)
        .join(', '),
    }));
  return [
    { heading: t('differences'), items: differences },
    { heading: t('omitted'), items: omitted },
    { heading: t('shared_quotes'), items: quotes },
  ].filter(({ items }) => items.length > 0);
}

/** Who made a report of a trace, and when. */
export const madeBy = (made: Date): string =>
  t('made_by', [new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(made)]);

/**
 * The trace in the reader's words, as it is counted now.
 * @param texts the reports whose sentences are listed as left out or differing
 */
export function documentOf(
  state: Counted,
  texts: ReadonlyMap<string, Report | null>,
  made: Date,
  notes: Notes = new Map(),
): TraceDocument {
  const { article, url } = state;
  const corrections = correctionsIn(notes);
  const names = (list: readonly string[]) => (list.length > 0 ? tList(list) : t('other_outlets'));
  return {
    language: locale(),
    direction: t('direction'),
    title: article.title || url,
    about: [article.outlet, when(article.published)].filter(Boolean).join(', '),
    url: webAddress(url)?.href ?? null,
    summary: summarize(state, names).map(say).join(' '),
    shares: partsOf(state).map(one => ({
      label: one.label,
      name: partText(one.label, state.trace.isRetellingJudged),
      percent: percent(one.percent),
    })),
    corrected: corrections > 0 ? t('corrected', [count(corrections)]) : '',
    credit: creditText(state),
    compared: comparedText(state),
    passagesHeading: t('passages'),
    passages: passagesOf(state, notes),
    sections: sectionsOf(state, texts),
    reportsHeading: t('reports_compared'),
    reports: state.related.map(named),
    made: madeBy(made),
  };
}
