import { useState } from 'preact/hooks';
import { type Passage, type Report, textOf } from '../engine/types.ts';
import { t } from '../i18n.ts';
import type { RelatedReport } from '../messages.ts';
import { duration, webAddress, when } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { compareWords, type Stretch } from './compare.ts';
import { DifferenceList } from './Differences.tsx';
import { SourceLink } from './SourceLink.tsx';
import {
  differencesIn,
  namesOf,
  type Place,
  passageText,
  placesOf,
  relatedById,
  type Traced,
} from './state.ts';
import { useReports } from './useReports.ts';

function Stretches({ stretches }: { stretches: Stretch[] }) {
  return (
    <blockquote class="words" dir="auto">
      {stretches.map(({ text, differs }) => (differs ? <mark>{text}</mark> : text))}
    </blockquote>
  );
}

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
  const [ours, theirs] = [Date.parse(state.article.published ?? ''), Date.parse(there.published ?? '')];
  if (Number.isNaN(ours) || Number.isNaN(theirs) || ours === theirs) return null;
  return t(theirs < ours ? 'compare_there_first' : 'compare_here_first', [duration(Math.abs(ours - theirs))]);
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
          )}
        </section>
      </div>
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

/** A passage beside its source, with the words marked in which they differ. */
export function Compare({ state, passage }: { state: Traced; passage: Passage }) {
  const places = placesOf(state, passage);
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, places.length - 1);
  const place = places[current];
  const report = useReports(state.corpusVersion, place ? [place.report] : [])?.get(place?.report ?? '');
  const differences = differencesIn(state, passage).filter(found => found.report === place?.report);
  return (
    <div class="compare" data-testid="compare" aria-live="polite">
      <SourceSwitch places={places} state={state} current={current} onSwitch={setChosen} />
      {!place && <p class="muted">{t(`compare_${passage.label === 'skip' ? 'skip' : 'nowhere'}`)}</p>}
      {place && report && <Texts state={state} passage={passage} place={place} report={report} />}
      {place && report === null && <p class="muted">{t('compare_gone')}</p>}
      {differences.length > 0 && <DifferenceList differences={differences} />}
    </div>
  );
}
