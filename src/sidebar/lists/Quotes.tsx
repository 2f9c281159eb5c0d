import type { QuotationKind, Quoted } from '../../engine/types.ts';
import { t, tList, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import type { Choose } from '../passages/useChosen.ts';
import { originOf, passageOf, passageText, relatedById } from '../state.ts';
import type { Counted } from '../trace/counting.ts';

const KINDS = ['shared', 'changed', 'only-here'] as const satisfies QuotationKind[];
const HEADINGS = {
  shared: 'quotes_shared',
  changed: 'quotes_changed',
  'only-here': 'quotes_only_here',
} as const;

/** The quotations that count, each with the index of its passage. */
function quotesOf(state: Counted): { quoted: Quoted; index: number }[] {
  return state.trace.quotations
    .map(quoted => ({ quoted, index: passageOf(state, quoted) }))
    .filter(({ index }) => index >= 0 && !state.leftOut.has(index));
}

/** Who says it, and who carries it too. */
function about(state: Counted, { speaker, sources }: Quoted): string {
  const reports = sources.flatMap(({ report }) => relatedById(state, report) ?? []);
  const origins = [...new Set(reports.map(originOf))];
  const also = origins.length > 0 ? t('quotes_also', [tList(origins)]) : '';
  return [speaker, also].filter(Boolean).join(' · ');
}

interface GroupProps {
  state: Counted;
  kind: QuotationKind;
  quotes: { quoted: Quoted; index: number }[];
  onChoose: Choose;
}

function Group({ state, kind, quotes, onChoose }: GroupProps) {
  if (quotes.length === 0) return null;
  return (
    <section class="group">
      <h4 class="muted">{t(HEADINGS[kind])}</h4>
      <ul class="rows">
        {quotes.map(({ quoted, index }) => (
          <li key={quoted.start} data-kind={kind}>
            <button type="button" class="row" onClick={() => onChoose(index, 'focus')}>
              <span class="words" dir="auto">
                {passageText(state, quoted)}
              </span>
              <span class="muted from">{about(state, quoted)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The quotations by what is known of them: carried by others, carried in other words, only here. */
export function Quotes({ state, onChoose }: { state: Counted; onChoose: Choose }) {
  const quotes = quotesOf(state);
  if (quotes.length === 0) return null;
  return (
    <Fold name="quotes" heading={t('filter_quote')} about={tn('quotes_count', quotes.length)}>
      {() =>
        KINDS.map(kind => (
          <Group
            key={kind}
            state={state}
            kind={kind}
            quotes={quotes.filter(({ quoted }) => quoted.kind === kind)}
            onChoose={onChoose}
          />
        ))
      }
    </Fold>
  );
}
