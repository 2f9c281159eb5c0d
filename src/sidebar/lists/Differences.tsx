import { type Difference, type Report, textOf } from '../../engine/types.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import type { Choose } from '../passages/useChosen.ts';
import { useReports } from '../reports/useReports.ts';
import { originOf, passageOf, passageText, relatedById, type Traced } from '../state.ts';
import { FirstFew } from './FirstFew.tsx';
import { phraseOf, tells } from './phrase.ts';

/** "29 here, 14 in the Courier", or what was dropped. @param report its text, as far as it is known */
export function wording(state: Traced, difference: Difference, report?: Report | null): string {
  const isClear = tells(difference.here) || tells(difference.there);
  const phrase = (words: string, sentence: string | undefined) =>
    isClear ? words : phraseOf(words, sentence);
  const here = phrase(difference.here, passageText(state, difference));
  const sentence = report && textOf(report).slice(difference.reportStart, difference.reportEnd);
  const there = phrase(difference.there, sentence ?? undefined);
  const source = relatedById(state, difference.report);
  const name = source ? originOf(source) : t('the_report');
  if (here === '') return t('difference_dropped', [there, name]);
  if (there === '') return t('difference_added', [here, name]);
  return t('difference_both', [there, here, name]);
}

interface DifferenceProps {
  state: Traced;
  difference: Difference;
}

function Wording({ state, difference }: DifferenceProps) {
  const report = useReports(state, [difference.report])?.get(difference.report);
  return <span dir="auto">{wording(state, difference, report)}</span>;
}

/** The differences between a passage and one report, named. */
export function DifferenceList({ state, differences }: { state: Traced; differences: Difference[] }) {
  return (
    <ul class="differences">
      {differences.map(difference => (
        <li
          key={`${difference.start} ${difference.kind} ${difference.here} ${difference.there}`}
          class="difference"
        >
          <span class="kind">{t(`difference_${difference.kind}`)}</span>{' '}
          <Wording state={state} difference={difference} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Props {
  difference: Difference;
}

/** A difference that leads to its passage. */
export function DifferenceRow({ state, difference, onChoose }: RowProps) {
  const speaker = speakerOf(state, difference);
  return (
    <li>
      <button
        type="button"
        class="row difference"
        onClick={() => onChoose(passageOf(state, difference), 'focus')}
      >
        <span class="kind">{t(`difference_${difference.kind}`)}</span>{' '}
        <Wording state={state} difference={difference} />
        {speaker && <span class="muted from">{speaker}</span>}
      </button>
    </li>
  );
}

interface Props {
  state: Traced;
  onChoose: Choose;
}

/** All differences of the article; choosing one opens its passage beside the source. */
export function Differences({ state, onChoose }: Props) {
  const { differences } = state.trace;
  if (differences.length === 0) return null;
  return (
    <Fold name="differences" heading={t('differences')} about={tn('differences_count', differences.length)}>
      {() => (
        <>
          <p class="muted">{t('differences_help')}</p>
          <FirstFew items={differences}>
            {shown => (
              <ul class="rows">
                {shown.map(difference => (
                  <DifferenceRow
                    key={`${difference.start} ${difference.report} ${difference.here} ${difference.there}`}
                    state={state}
                    difference={difference}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
            )}
          </FirstFew>
        </>
      )}
    </Fold>
  );
}

/** Who speaks in the passage of a changed quotation, as far as its name is known. */
const speakerOf = ({ trace }: Traced, { kind, start, end }: Difference): string =>
  kind === 'quote'
    ? (trace.quotations.find(quoted => quoted.start >= start && quoted.start < end)?.speaker ?? '')
    : '';
