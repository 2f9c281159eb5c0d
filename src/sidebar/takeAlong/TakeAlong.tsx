import { useState } from 'preact/hooks';
import { notes } from '../../stored/notes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { save } from '../../ui/save.ts';
import { t } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { notesOn } from '../notes/useNotes.ts';
import { fetchReports } from '../reports/useReports.ts';
import type { Counted } from '../trace/counting.ts';
import { withOpen } from '../useFold.ts';
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
  const kept = (await notes.get())[state.article.id] ?? [];
  if (form === 'json') return jsonOf(state, made, kept);
  const { omitted, differences } = state.trace;
  const ids = [...new Set([...omitted, ...differences].map(({ report }) => report))];
  const words = documentOf(state, await fetchReports(state, ids), made, notesOn(state, kept));
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

/** What a report shows on paper, whether or not it is unfolded on the screen. */
const ON_PAPER = ['compared', 'differences', 'omitted', 'only-here', 'quotes', 'story'];
/** How long to wait at most for the texts of reports, ms. */
const LONGEST = 3_000;

/** Prints what is shown with all parts unfolded. */
const printed = (): Promise<void> =>
  withOpen(ON_PAPER, async () => {
    const until = performance.now() + LONGEST;
    do await new Promise(done => setTimeout(done, 100));
    while (document.querySelector('[data-loading]') && performance.now() < until);
    print();
  });

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
            <button type="button" data-testid="print" onClick={() => void printed()}>
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
