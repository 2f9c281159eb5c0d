import { useState } from 'preact/hooks';
import type { Retention } from '../corpus/types.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { count } from '../wording/format.ts';
import { t, tn } from '../wording/i18n.ts';

type Keep = Retention['keep'];
const KEEPS: readonly Keep[] = ['all', 'count', 'age'];
const FIRST = { count: 5_000, age: 90 } as const;

const numberOf = (retention: Retention): number =>
  retention.keep === 'count' ? retention.count : retention.keep === 'age' ? retention.days : FIRST.count;

function ruleOf(keep: Keep, number: number): Retention {
  if (keep === 'all') return { keep };
  return keep === 'count' ? { keep, count: number } : { keep, days: number };
}

interface Props {
  retention: Retention;
  /** How many reports were removed in the last day. */
  removed: number;
  onChange: () => Promise<void>;
}

/** Which reports stay: all, a number of them, or those of some days. */
export function RetentionForm({ retention, removed, onChange }: Props) {
  const [keep, setKeep] = useState<Keep>(retention.keep);
  const [number, setNumber] = useState(numberOf(retention));
  const [answer, setAnswer] = useState('');
  const undo = async () => {
    const done = await request('undo-retention', {});
    setAnswer(done.ok ? t('retention_brought') : problemText(done.error));
    if (done.ok) setKeep('all');
    await onChange();
  };
  const submit = async () => {
    const done = await request('set-retention', { retention: ruleOf(keep, number) });
    if (!done.ok) setAnswer(problemText(done.error));
    else setAnswer(done.value > 0 ? tn('retention_done', done.value) : t('retention_none'));
    await onChange();
  };
  return (
    <form
      aria-labelledby="retention-heading"
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id="retention-heading">{t('retention')}</h3>
      <p class="muted" id="retention-help">
        {t('retention_help')}
      </p>
      <select
        id="retention"
        class="narrow"
        aria-labelledby="retention-heading"
        aria-describedby="retention-help"
        value={keep}
        onChange={event => {
          const chosen = KEEPS.find(name => name === event.currentTarget.value) ?? 'all';
          setKeep(chosen);
          if (chosen !== 'all') setNumber(FIRST[chosen]);
        }}
      >
        {KEEPS.map(name => (
          <option key={name} value={name}>
            {t(`retention_${name}`)}
          </option>
        ))}
      </select>
      {keep !== 'all' && (
        <div class="field">
          <label for="retention-number">{t(`retention_${keep}_field`)}</label>
          <input
            id="retention-number"
            class="narrow"
            type="number"
            min={1}
            required
            value={number}
            onInput={event => setNumber(event.currentTarget.valueAsNumber)}
          />
        </div>
      )}
      <p class="submit">
        <button type="submit" data-testid="keep">
          {t('retention_save')}
        </button>
      </p>
      {removed > 0 && (
        <p data-testid="removed">
          {t('retention_gone', [count(removed)])}{' '}
          <button type="button" data-testid="undo-retention" onClick={() => void undo()}>
            {t('retention_back')}
          </button>
        </p>
      )}
      <p class="answer" role="status">
        {answer}
      </p>
    </form>
  );
}
