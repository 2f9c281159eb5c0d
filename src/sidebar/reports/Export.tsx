import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { problemText } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { request } from '../../ui/request.ts';
import { save } from '../../ui/save.ts';
import { t, tn } from '../../wording/i18n.ts';
import { type Exported, exportReports } from './exportReports.ts';

const fileName = (): string => `wirelight-${new Date().toISOString().slice(0, 10)}.jsonl`;

function finish(found: Exported | null): string {
  if (!found) return t('export_stopped');
  if (found.problem) return problemText(found.problem);
  save(found.parts, fileName(), 'application/jsonl');
  return tn('export_done', found.reports, [fileName()]);
}

/** Saves all reports as one file, which an import takes in again. */
export function Export({ total }: { total: number }) {
  const cancel = useRef<AbortController | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [answer, setAnswer] = useState('');
  const run = async () => {
    cancel.current = new AbortController();
    setDone(0);
    const ask = (from: number) => request('export-part', { from });
    setAnswer(finish(await exportReports(ask, setDone, cancel.current.signal)));
    setDone(null);
  };
  return (
    <div class="export">
      <button type="button" data-testid="export" disabled={done !== null} onClick={() => void run()}>
        <Icon name="save" />
        {t('export')}
      </button>
      {done !== null && (
        <Progress name={t('export_progress')} part={done / total} onCancel={() => cancel.current?.abort()} />
      )}
      <p class="answer" role="status">
        {answer}
      </p>
    </div>
  );
}
