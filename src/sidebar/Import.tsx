import { useRef, useState } from 'preact/hooks';
import type { Report } from '../engine/types.ts';
import { t, tList, tn } from '../i18n.ts';
import { percent } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { type ImportProgress, type ImportResult, importFiles } from './importFiles.ts';

const LINES_SHOWN = 5;

function counts({ added, replaced, unchanged, skipped }: ImportResult): string {
  const parts = [tn('import_added', added)];
  if (replaced > 0) parts.push(tn('import_replaced', replaced));
  if (unchanged > 0) parts.push(tn('import_unchanged', unchanged));
  if (skipped.length > 0) parts.push(tn('import_skipped', skipped.length));
  return parts.join(', ');
}

function Result({ result }: { result: ImportResult }) {
  const { wrongKind, broken, skipped, problem, cancelled, added, replaced, unchanged } = result;
  const hasCounts = added + replaced + unchanged + skipped.length > 0;
  return (
    <div class="answer" data-testid="import-result">
      {cancelled && <p>{t('import_cancelled')}</p>}
      {hasCounts && <p>{t('sentence', [counts(result)])}</p>}
      {wrongKind.length > 0 && <p>{t('import_wrong_kind', [tList(wrongKind)])}</p>}
      {broken.length > 0 && <p>{t('import_broken', [tList(broken)])}</p>}
      {problem && <p>{problemText(problem)}</p>}
      {skipped.length > 0 && (
        <ul>
          {skipped.slice(0, LINES_SHOWN).map(({ file, line, why }) => (
            <li key={`${file} ${line}`}>{t('import_line', [file, String(line), why])}</li>
          ))}
          {skipped.length > LINES_SHOWN && <li>{tn('import_more_lines', skipped.length - LINES_SHOWN)}</li>}
        </ul>
      )}
    </div>
  );
}

function Progress({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  const whole = progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total);
  return (
    <div class="progress">
      <progress max={100} value={whole} aria-label={t('import_progress')} />
      <span>{percent(whole)}</span>
      <button type="button" class="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}

/** Takes files of reports in, batch by batch, with progress and a way to stop. */
export function Import({ onChange }: { onChange: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const cancel = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);

  const run = async (files: File[]) => {
    if (files.length === 0) return;
    cancel.current = new AbortController();
    setResult(null);
    setProgress({ done: 0, total: 0 });
    const send = (reports: Report[]) => request('import-reports', { reports });
    setResult(await importFiles(files, { send, onProgress: setProgress, signal: cancel.current.signal }));
    setProgress(null);
    onChange();
  };
  return (
    <div class="import">
      <input
        ref={input}
        id="import-file"
        type="file"
        class="visually-hidden"
        multiple
        accept=".jsonl,.ndjson,.json,.gz,application/jsonl,application/x-ndjson"
        data-testid="import-file"
        disabled={progress !== null}
        onChange={event => {
          void run([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <label class="button" for="import-file">
        <Icon name="file" />
        {t('import')}
      </label>
      {progress && <Progress progress={progress} onCancel={() => cancel.current?.abort()} />}
      <div role="status">{result && <Result result={result} />}</div>
    </div>
  );
}
