import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorpusReport, ImportPart, ImportRecord } from '../../corpus/types.ts';
import type { ImportProgress, ImportResult } from '../../gathering/importFiles.ts';
import { Icon } from '../../ui/Icon.tsx';
import { problemText } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { request } from '../../ui/request.ts';
import { say, t, tn } from '../../wording/i18n.ts';
import { useConsent } from '../useConsent.tsx';
import { fileProblem } from './fileProblem.ts';
import { Unfinished } from './Unfinished.tsx';
import { doneOf, forget, underWay, unfinished } from './unfinished.ts';

/** The result of an import that failed by a defect of ours. */
const FAILED: ImportResult = {
  added: 0,
  replaced: 0,
  unchanged: 0,
  wrong: [],
  wrongCount: 0,
  withdrawn: 0,
  problem: 'internal',
  cancelled: false,
};
const WRONG_SHOWN = 5;
const INPUT = 'import-file';

function counts({ added, replaced, unchanged, withdrawn, wrongCount }: ImportResult): string {
  const parts = [tn('import_added', added)];
  if (replaced > 0) parts.push(tn('import_replaced', replaced));
  if (unchanged > 0) parts.push(tn('import_unchanged', unchanged));
  if (withdrawn > 0) parts.push(tn('import_withdrawn', withdrawn));
  if (wrongCount > 0) parts.push(tn('import_wrong', wrongCount));
  return parts.join(', ');
}

function Result({ result }: { result: ImportResult }) {
  const { wrong, wrongCount, problem, cancelled } = result;
  const shown = wrong.slice(0, WRONG_SHOWN).map(one => say(fileProblem(one)));
  return (
    <div class="answer" data-testid="import-result">
      {cancelled && <p>{t('import_cancelled')}</p>}
      <p>{t('sentence', [counts(result)])}</p>
      {problem && <p>{problemText(problem)}</p>}
      {wrongCount > 0 && (
        <ul>
          {shown.map(text => (
            <li key={text}>{t('sentence', [text])}</li>
          ))}
          {wrongCount > shown.length && <li>{tn('import_more', wrongCount - shown.length)}</li>}
        </ul>
      )}
    </div>
  );
}

/** Takes files of reports in, batch by batch, with progress and a way to stop. */
export function Import({ onChange }: { onChange: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const cancel = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);

  const { ask, question } = useConsent();
  const [stopped, setStopped] = useState<ImportRecord[]>([]);
  const look = async () => setStopped(await unfinished());
  useEffect(() => void look(), []);

  const run = async (files: File[]) => {
    if (files.length === 0) return;
    setStopped([]);
    cancel.current = new AbortController();
    setResult(null);
    setProgress({ done: 0, total: 0 });
    const outcome = await take(files, cancel.current.signal).catch(error => {
      console.error(error);
      return FAILED;
    });
    setResult(outcome);
    setProgress(null);
    onChange();
  };

  const take = async (files: File[], signal: AbortSignal): Promise<ImportResult> => {
    const send = (reports: CorpusReport[], part: ImportPart) => request('import-reports', { reports, part });
    const known = await request('list-agencies', {});
    // The readers of many formats: fetched from the extension when they are needed, not when the sidebar opens.
    const [{ importFiles }, { readSavedPage }] = await Promise.all([
      import('../../gathering/importFiles.ts'),
      import('../../reader/readSavedPage.ts'),
    ]);
    return importFiles(files, {
      send,
      withdraw: items => request('withdraw-reports', { items }),
      doneOf,
      finish: forget,
      onProgress: setProgress,
      agencies: known.ok ? [...known.value.own, ...known.value.known] : [],
      readHtml: readSavedPage,
      signal,
    });
  };
  return (
    <div class="import">
      <input
        ref={input}
        id={INPUT}
        type="file"
        class="visually-hidden"
        multiple
        data-testid={INPUT}
        disabled={progress !== null}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) ask(() => void underWay(() => run(files)).then(look));
          event.currentTarget.value = '';
        }}
      />
      <label class="button" for={INPUT}>
        <Icon name="file" />
        {t('import')}
      </label>
      {question}
      {progress && (
        <Progress
          name={t('import_progress')}
          part={progress.done / Math.max(1, progress.total)}
          onCancel={() => cancel.current?.abort()}
        />
      )}
      <div role="status">
        {result && <Result result={result} />}
        <Unfinished imports={stopped} input={INPUT} onForget={one => void forget(one).then(look)} />
      </div>
    </div>
  );
}
