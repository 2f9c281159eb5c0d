import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CorpusReport } from '../../corpus/types.ts';
import type { Traced } from '../../messages.ts';
import { Icon } from '../../ui/Icon.tsx';
import { request } from '../../ui/request.ts';
import { webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { partText } from '../../wording/labels.ts';
import { namesOf } from '../../wording/whoseWords.ts';
import type { Opened } from './OpenReport.tsx';
import { placesIn, type Stretch, stretchesOf } from './sharedStretches.ts';
import { useAgencyName } from './useAgencyName.ts';
import { useReports } from './useReports.ts';

/** From this width on the report is beside the article (see reportView.css). */
const WIDE = '(min-width: 60rem)';

interface TextProps {
  paragraphs: readonly Stretch[][];
  onPassage: (passage: number) => void;
}

function Text({ paragraphs, onPassage }: TextProps) {
  return (
    <div class="words text">
      {paragraphs.map(stretches => (
        <p key={stretches[0]?.start} dir="auto">
          {stretches.map(({ text, start, shared }) =>
            shared ? (
              <a
                key={start}
                class="label"
                data-label={shared.label}
                data-start={start}
                href={`#passage-${shared.passage}`}
                title={partText(shared.label)}
                onClick={event => {
                  event.preventDefault();
                  onPassage(shared.passage);
                }}
              >
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

/** What is known of a report beside its text. */
function Facts({ report }: { report: CorpusReport }) {
  const agencyName = useAgencyName()(report.agency);
  const address = webAddress(report.url);
  const depth = report.depth === undefined || report.depth === 'full' ? null : t(`depth_${report.depth}`);
  const names = namesOf({ outlet: report.outlet, agencyName });
  const facts = [...names, when(report.published), report.byline, depth];
  return (
    <>
      <p class="muted">{[...new Set(facts)].filter(Boolean).join(' · ')}</p>
      {address && (
        <p>
          <a href={address.href} target="_blank" rel="noopener noreferrer">
            {t('compare_open', [address.hostname.replace(/^www\./, '')])}
          </a>
        </p>
      )}
    </>
  );
}

interface Props {
  tabId: number | null;
  /** What is shown of the open article, whose passages are marked in the report. */
  traced: Traced | null;
  opened: Opened;
  onClose: () => void;
}

/** A stored report: what is known of it and its text, with the passages marked that the open article shares with it. */
export function ReportView({ tabId, traced, opened, onClose }: Props) {
  const section = useRef<HTMLElement>(null);
  // Without a trace nobody says which version of the corpus it is of: it is asked again.
  const holder = useMemo(() => traced ?? { corpusVersion: -Date.now(), shared: null }, [traced, opened]);
  const report = useReports(holder, [opened.id])?.get(opened.id) as CorpusReport | null | undefined;
  const places = useMemo(
    () => (traced ? placesIn(traced.trace.passages, opened.id) : []),
    [traced, opened.id],
  );
  const paragraphs = useMemo(() => (report ? stretchesOf(report, places) : []), [report, places]);
  useEffect(() => {
    const marks = [...(section.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    const mark = marks.findLast(({ dataset }) => Number(dataset.start) <= (opened.start ?? -1));
    (mark ?? section.current)?.scrollIntoView({ block: mark ? 'center' : 'start', behavior: 'instant' });
    section.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [opened, report === undefined]);

  const choose = (passage: number) => {
    if (tabId === null || !traced) return;
    const { key, trace } = traced;
    if (!matchMedia(WIDE).matches) onClose();
    void request('choose-passage', { tabId, key, start: trace.passages[passage]!.start, by: 'report' });
  };
  const shared = new Set(places.map(({ passage }) => passage)).size;
  return (
    <section
      ref={section}
      class="report-view"
      aria-label={report?.title ?? t('read_here')}
      data-testid="report-view"
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <button type="button" class="back" data-testid="close-report" onClick={onClose}>
        <Icon name="back" />
        {t('back')}
      </button>
      {report === null && <p class="muted">{t('compare_gone')}</p>}
      {report && (
        <>
          <h2 dir="auto">{report.title || report.outlet}</h2>
          <Facts report={report} />
          {shared > 0 && <p class="muted">{t('report_marked', [tn('passages_count', shared)])}</p>}
          {paragraphs.length > 0 ? (
            <Text paragraphs={paragraphs} onPassage={choose} />
          ) : (
            <p class="muted">{t('report_no_text')}</p>
          )}
        </>
      )}
    </section>
  );
}
