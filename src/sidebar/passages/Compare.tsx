import { useState } from 'preact/hooks';
import { firstOut } from '../../engine/facts/firstOut.ts';
import { type Passage, type Report, textOf } from '../../engine/types.ts';
import type { RelatedReport } from '../../messages.ts';
import type { Note } from '../../stored/notes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { duration, webAddress, when } from '../../wording/format.ts';
import { t, tList, tn } from '../../wording/i18n.ts';
import { DifferenceList } from '../lists/Differences.tsx';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import { ReadHere } from '../reports/OpenReport.tsx';
import { useReports } from '../reports/useReports.ts';
import {
  differencesIn,
  excerptsIn,
  namesOf,
  orderWith,
  type Place,
  passageText,
  placesOf,
  relatedById,
  type Traced,
} from '../state.ts';
import { CopyLink } from './CopyLink.tsx';
import { compareWords, type Stretch } from './compare.ts';
import { ShowOnPage } from './ShowOnPage.tsx';
import { SourceLink } from './SourceLink.tsx';
import { Stretches } from './Stretches.tsx';

function Published({ published }: { published: string | null }) {
  const time = when(published);
  return time && published ? (
    <time class="muted" dateTime={published}>
      {time}
    </time>
  ) : null;
}

/** Who was first, and by how much. */
function order(state: Traced, there: RelatedReport): string | null {
  const found = orderWith(state, there);
  if (!found) return null;
  const { earlier, apart, isExact } = found;
  if (!earlier) return t('compare_same_time');
  if (apart === 0) return t('compare_credited');
  const time = isExact ? duration(apart) : t('at_least', [duration(apart)]);
  return t(earlier === 'b' ? 'compare_there_first' : 'compare_here_first', [time]);
}

/** Which of a passage's sources was out first, as far as their times show. */
function First({ state, places }: { state: Traced; places: readonly Place[] }) {
  if (places.length < 2) return null;
  const sources = places.map(({ report }) => relatedById(state, report)!);
  const { first, undated } = firstOut(sources);
  const names = (ids: readonly string[]) => tList(ids.map(id => namesOf(relatedById(state, id)!).join(', ')));
  const only = first.length === 1 ? relatedById(state, first[0]!) : undefined;
  const said = only
    ? t('first_out', [names(first), when(only.published) ?? ''])
    : first.length > 1 && t('first_out_unsure', [names(first)]);
  return (
    <p class="muted" data-testid="first-out">
      {[said, undated.length > 0 && t('first_out_undated', [names(undated)])].filter(Boolean).join(' ')}
    </p>
  );
}

const differing = (stretches: readonly Stretch[]): string =>
  stretches.flatMap(({ text, differs }) => (differs ? [text.trim()] : [])).join('; ') ||
  t('compare_no_words');

/** What the marks say, in words for who does not see them; and whether there are any. */
function Wording({ here, there }: { here: readonly Stretch[]; there: readonly Stretch[] }) {
  const isSame = ![...here, ...there].some(({ differs }) => differs);
  if (isSame) return <p class="muted">{t('compare_same_words')}</p>;
  return <p class="visually-hidden">{t('compare_other_words', [differing(here), differing(there)])}</p>;
}

function Texts({ state, passage, place, report }: TextsProps) {
  const source = relatedById(state, place.report)!;
  const words = textOf(report).slice(place.start, place.end).trim();
  const sides = compareWords(passageText(state, passage), words);
  const address = webAddress(source.url);
  const first = order(state, source);
  return (
    <>
      <div class="sides">
        <section>
          <h4>
            {t('compare_here')} <Published published={state.article.published} />
          </h4>
          <Stretches stretches={sides.here} />
        </section>
        <section>
          <h4>
            {namesOf(source).join(', ')} <Published published={source.published} />
          </h4>
          <Stretches stretches={sides.there} />
          {address && (
            <SourceLink source={source} words={words}>
              <Icon name="link" />
              {t('compare_open', [address.hostname.replace(/^www\./, '')])}
            </SourceLink>
          )}{' '}
          <ReadHere id={source.id} start={place.start} title={source.title ?? source.outlet} />
        </section>
      </div>
      <Wording {...sides} />
      {first && <p class="muted">{first}</p>}
    </>
  );
}

interface TextsProps {
  state: Traced;
  passage: Passage;
  place: Place;
  report: Report;
}

/** Of an excerpt it is never said that something is missing: it may be in the rest. */
function nowhere(state: Traced): string {
  const excerpts = excerptsIn(state);
  return [t('compare_nowhere'), excerpts > 0 && tn('excerpts', excerpts)].filter(Boolean).join(' ');
}

interface SwitchProps {
  places: Place[];
  state: Traced;
  current: number;
  onSwitch: (index: number) => void;
}

function SourceSwitch({ places, state, current, onSwitch }: SwitchProps) {
  if (places.length < 2) return null;
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{t('compare_sources')}</legend>
      {places.map(({ report }, index) => (
        <button
          key={report}
          type="button"
          class="chip"
          aria-pressed={index === current}
          onClick={() => onSwitch(index)}
        >
          {namesOf(relatedById(state, report)!).join(', ')}
        </button>
      ))}
    </fieldset>
  );
}

interface Props {
  state: Traced;
  passage: Passage;
  note: Note | undefined;
}

/** A passage beside its source, with the words marked in which they differ, and what the reader notes of it. */
export function Compare({ state, passage, note }: Props) {
  const places = placesOf(state, passage);
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, places.length - 1);
  const place = places[current];
  const report = useReports(state, place ? [place.report] : [])?.get(place?.report ?? '');
  const differences = differencesIn(state, passage).filter(found => found.report === place?.report);
  return (
    <div class="compare" data-testid="compare" aria-live="polite">
      <SourceSwitch places={places} state={state} current={current} onSwitch={setChosen} />
      {!place && <p class="muted">{passage.label === 'skip' ? t('compare_skip') : nowhere(state)}</p>}
      {place && report && <Texts state={state} passage={passage} place={place} report={report} />}
      {place && report === null && <p class="muted">{t('compare_gone')}</p>}
      <First state={state} places={places} />
      {differences.length > 0 && <DifferenceList state={state} differences={differences} />}
      <ShowOnPage reading={state.key} start={passage.start} />
      <p class="ways">
        <CopyLink state={state} passage={passage} />
      </p>
      <NoteEditor state={state} passage={passage} note={note} />
    </div>
  );
}
