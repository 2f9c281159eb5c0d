import { orderOf } from '../../engine/facts/firstOut.ts';
import type { TextChange } from '../../engine/types.ts';
import type { PageVersion } from '../../messages.ts';
import { WebLink } from '../../ui/WebLink.tsx';
import { when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { compareWords } from '../passages/compare.ts';
import { Stretches } from '../passages/Stretches.tsx';
import { namesOf, type Traced } from '../state.ts';
import { FirstFew } from './FirstFew.tsx';

function Change({ before, now }: TextChange) {
  const sides = compareWords(now, before);
  const isReworded = before !== '' && now !== '';
  const side = (
    kind: 'there' | 'here',
    key: 'version_before' | 'version_now' | 'version_gone' | 'version_new',
  ) => (
    <>
      <span class="kind">{t(key)}</span>
      {isReworded ? (
        <Stretches stretches={sides[kind]} />
      ) : (
        <blockquote class="words" dir="auto">
          {before || now}
        </blockquote>
      )}
    </>
  );
  if (isReworded)
    return (
      <>
        {side('there', 'version_before')}
        {side('here', 'version_now')}
      </>
    );
  return before ? side('there', 'version_gone') : side('here', 'version_new');
}

/** A version that came out after what is on the page is no earlier one; the page's own stored copy always is. */
const isLaterThan = ({ article }: Traced, { report }: PageVersion): boolean =>
  report.id !== article.id && orderOf(article.published, report.published)?.earlier === 'a';

function Version({ state, version }: { state: Traced; version: PageVersion }) {
  const { report, changes } = version;
  const about = [namesOf(report).join(', '), when(report.published)].filter(Boolean).join(' · ');
  return (
    <section class="group" data-testid="version" data-id={report.id}>
      <h4>{t(isLaterThan(state, version) ? 'version_later' : 'version_earlier')}</h4>
      <p class="muted" dir="auto">
        <WebLink url={report.id === state.article.id ? null : report.url}>{about}</WebLink>
      </p>
      <FirstFew items={changes}>
        {shown => (
          <ul class="rows">
            {shown.map(change => (
              <li key={`${change.before}\n${change.now}`} class="row" data-testid="version-change">
                <Change {...change} />
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}

/** Other versions of the page itself with what changed. They are no sources, and nothing else counts them. */
export function Versions({ state }: { state: Traced }) {
  const { versions = [] } = state;
  if (versions.length === 0) return null;
  const changes = versions.reduce((sum, version) => sum + version.changes.length, 0);
  return (
    <Fold name="versions" heading={t('versions')} about={tn('versions_changes', changes)}>
      {() => (
        <>
          <p class="muted">{t('versions_help')}</p>
          {versions.map(version => (
            <Version key={version.report.id} state={state} version={version} />
          ))}
        </>
      )}
    </Fold>
  );
}
