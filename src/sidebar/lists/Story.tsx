import { useMemo, useRef } from 'preact/hooks';
import { textOf } from '../../engine/types.ts';
import { percent, webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { useReports } from '../reports/useReports.ts';
import { datedArticle, eventReports, namesOf, relatedById, type Traced } from '../state.ts';
import { Arcs } from './Arcs.tsx';
import { type Chapter, storyOf, type Told } from './story.ts';

const HERE = '';

function told(state: Traced, texts: ReturnType<typeof useReports>): Told[] {
  const { article } = state;
  const reports = eventReports(state).flatMap(({ id, published, agency }) => {
    const report = texts?.get(id);
    return report ? [{ id, published, text: textOf(report), agency }] : [];
  });
  return [...reports, { id: HERE, text: textOf(article), agency: null, ...datedArticle(state) }];
}

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

function Line({ state }: { state: Traced }) {
  const texts = useReports(
    state,
    eventReports(state).map(({ id }) => id),
  );
  const chapters = useMemo(() => (texts ? storyOf(told(state, texts)) : []), [state, texts]);
  const list = useRef<HTMLOListElement>(null);
  if (!texts)
    return (
      <p class="muted" data-loading>
        {t('loading')}
      </p>
    );
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
export function Story({ state }: { state: Traced }) {
  return (
    <Fold name="story" heading={t('story')} about={tn('reports_number', state.related.length)}>
      {() => <Line state={state} />}
    </Fold>
  );
}
