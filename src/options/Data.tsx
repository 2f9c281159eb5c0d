import { useEffect, useState } from 'preact/hooks';
import type { Requests } from '../messages.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { bytes } from '../wording/format.ts';
import { t, tn } from '../wording/i18n.ts';
import { Erase } from './Erase.tsx';
import { RetentionForm } from './RetentionForm.tsx';

type Kept = Requests['get-room']['answer'];

/** Bytes that the browser lets the extension store besides what it has; null if it does not say. */
async function freeBytes(): Promise<number | null> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined ? null : Math.max(0, quota - usage);
}

/** What the reports take on this computer, how long they stay, and the way to erase everything. */
export function Data() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [free, setFree] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const load = async () => {
    const answer = await request('get-room', {});
    if (answer.ok) setKept(answer.value);
    else setProblem(problemText(answer.error));
    setFree(await freeBytes());
  };
  useEffect(() => void load(), []);
  const room = kept?.room;
  return (
    <section aria-labelledby="data-heading">
      <h2 id="data-heading">{t('data')}</h2>
      {problem && <p role="alert">{problem}</p>}
      {room && (
        <p data-testid="room">
          {tn('data_room', room.reports, [bytes(room.textBytes + room.indexBytes)])}{' '}
          {free !== null && t('data_free', [bytes(free)])}
        </p>
      )}
      {kept && <RetentionForm retention={kept.retention} removed={kept.removed} onChange={load} />}
      <Erase onErased={load} />
    </section>
  );
}
