import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chapter } from '../../engine/types.ts';
import type { Answer } from '../../messages.ts';
import { problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { percent, webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { eventReports, namesOf, relatedById, type Traced } from '../state.ts';
import { Arcs } from './Arcs.tsx';

const HERE = '';

const nameOf = (state: Traced, id: string): string => {
  const report = relatedById(state, id);
  return report ? namesOf(report).join(', ') : t('story_this');
};

/** Of an excerpt it cannot be said whose words the rest is in. */
const isWhole = (state: Traced, id: string): boolean => (relatedById(state, id)?.depth ?? 'full') === 'full';

function Row({ state, chapter: { id, carries } }: { state: Traced; chapter: Chapter }) {
  const report = relatedById(state, id);
  const published = report ? report.published : state.article.published;
  const address = webAddress(report?.url);
  const name = nameOf(state, id);
  const title = report ? report.title : state.article.title;
  return (
    <li data-here={id === HERE} data-own={!carries && isWhole(state, id)} data-testid="chapter">
      <p class="name">
        {address ? (
          <a href={address.href} target="_blank" rel="noopener noreferrer" dir="auto">
            {name}
          </a>
        ) : (
          <span dir="auto">{name}</span>
        )}{' '}
        <span class="muted whole">{when(published) ?? t('story_undated')}</span>
      </p>
      {title && (
        <p class="title" dir="auto">
          {title}
        </p>
      )}
      <p class="muted">
        {carries
          ? t('story_carries', [percent(Math.round(100 * carries.part)), nameOf(state, carries.id)])
          : t(isWhole(state, id) ? 'story_own' : 'story_excerpt')}
      </p>
    </li>
  );
}

/** How the article and the reports hang together; undefined until the background has told it. */
function useChapters(tabId: number, state: Traced): Answer<Chapter[]> | undefined {
  const [told, setTold] = useState<{ of: string; answer: Answer<Chapter[]> }>();
  const { key, corpusVersion } = state;
  const ids = eventReports(state).map(({ id }) => id);
  const of = JSON.stringify([tabId, key, corpusVersion, ids]);
  useEffect(() => {
    let isCurrent = true;
    void request('tell-story', { tabId, key, ids }).then(answer => {
      if (isCurrent) setTold({ of, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [of]);
  return told?.of === of ? told.answer : undefined;
}

function Line({ tabId, state }: { tabId: number; state: Traced }) {
  const answer = useChapters(tabId, state);
  const list = useRef<HTMLOListElement>(null);
  if (!answer)
    return (
      <p class="muted" data-loading>
        {t('loading')}
      </p>
    );
  if (!answer.ok) return <p role="alert">{problemText(answer.error)}</p>;
  const chapters = answer.value;
  const own = chapters.filter(({ id, carries }) => id !== HERE && !carries && isWhole(state, id)).length;
  return (
    <>
      <p class="muted">{own === 0 ? t('story_none') : tn('story_independent', own)}</p>
      <div class="story">
        <Arcs chapters={chapters} list={list} />
        <ol ref={list}>
          {chapters.map(chapter => (
            <Row key={chapter.id} state={state} chapter={chapter} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** The related reports and the article in the order they came out, and who carries whose words. */
export function Story({ tabId, state }: { tabId: number; state: Traced }) {
  return (
    <Fold name="story" heading={t('story')} about={tn('reports_number', state.related.length)}>
      {() => <Line tabId={tabId} state={state} />}
    </Fold>
  );
}
