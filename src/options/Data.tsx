import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../i18n.ts';
import type { Requests } from '../messages.ts';
import { bytes } from '../ui/format.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { Erase } from './Erase.tsx';
import { RetentionForm } from './RetentionForm.tsx';

type Kept = Requests['get-room']['answer'];

/** What the reports take on this computer, how long they stay, and the way to erase everything. */
export function Data() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState('');
  const load = async () => {
    const answer = await request('get-room', {});
    if (answer.ok) setKept(answer.value);
    else setProblem(problemText(answer.error));
  };
  useEffect(() => void load(), []);
  const room = kept?.room;
  return (
    <section aria-labelledby="data-heading">
      <h2 id="data-heading">{t('data')}</h2>
      {problem && <p role="alert">{problem}</p>}
      {room && (
        <p data-testid="room">{tn('data_room', room.reports, [bytes(room.textBytes + room.indexBytes)])}</p>
      )}
      {kept && <RetentionForm retention={kept.retention} onChange={load} />}
      <Erase onErased={load} />
    </section>
  );
}
