import { useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { save } from '../../ui/save.ts';
import { t } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { fetchReports } from '../reports/useReports.ts';
import type { Counted } from '../trace/counting.ts';
import { htmlOf } from './html.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { documentOf } from './words.ts';

const FORMS = {
  md: { type: 'text/markdown', name: 'Markdown' },
  json: { type: 'application/json', name: 'JSON' },
  html: { type: 'text/html', name: 'HTML' },
} as const;
type Form = keyof typeof FORMS;

async function written(state: Counted, form: Form): Promise<string> {
  const made = new Date();
  if (form === 'json') return jsonOf(state, made);
  const ids = [...new Set(state.trace.omitted.map(({ report }) => report))];
  const words = documentOf(state, await fetchReports(state, ids), made);
  return form === 'md' ? markdownOf(words) : htmlOf(words);
}

/** A file name from the article's title: letters and digits of any script. */
const fileName = (title: string, form: Form): string =>
  `${
    title
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'trace'
  }.${form}`;

/** Copies or saves the trace, or prints it. */
export function TakeAlong({ state }: { state: Counted }) {
  const [answer, setAnswer] = useState('');
  const run = (work: () => Promise<string>) =>
    work().then(setAnswer, error => {
      console.error(error);
      setAnswer(t('take_failed'));
    });
  const copy = async () => {
    await navigator.clipboard.writeText(await written(state, 'md'));
    return t('take_copied');
  };
  const saveAs = async (form: Form) => {
    const name = fileName(state.article.title ?? '', form);
    save([await written(state, form)], name, FORMS[form].type);
    return t('take_saved', [name]);
  };
  return (
    <Fold name="take-along" heading={t('take')}>
      {() => (
        <>
          <div class="buttons">
            <button type="button" data-testid="copy" onClick={() => void run(copy)}>
              <Icon name="copy" />
              {t('take_copy')}
            </button>
            {(['md', 'json', 'html'] as const).map(form => (
              <button key={form} type="button" data-save={form} onClick={() => void run(() => saveAs(form))}>
                <Icon name="save" />
                {FORMS[form].name}
              </button>
            ))}
            <button type="button" onClick={() => print()}>
              {t('take_print')}
            </button>
          </div>
          <p class="answer" role="status">
            {answer}
          </p>
        </>
      )}
    </Fold>
  );
}
