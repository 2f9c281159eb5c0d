import { useState } from 'preact/hooks';
import { ACTIONS, type Action, DEFAULTS, type Settings } from '../settings.ts';
import { useChangeSettings, useSettings } from '../ui/useStored.ts';
import { type MessageKey, t } from '../wording/i18n.ts';
import { keyOf, problemOfKey } from '../wording/keys.ts';

const NAMES: Record<Action, MessageKey> = {
  next: 'passage_next',
  previous: 'passage_previous',
  marks: 'marks_switch',
};

interface Pressed {
  onKey: (key: string) => void;
  onEnd: () => void;
}

/** What a key does while one is asked for: Escape and Tab leave it as it was, Delete takes it away. */
function onKeyDown(event: KeyboardEvent, { onKey, onEnd }: Pressed): void {
  if (event.key !== 'Tab') event.preventDefault();
  if (event.key === 'Tab' || event.key === 'Escape') {
    onEnd();
    return;
  }
  const isDelete = event.key === 'Delete' || event.key === 'Backspace';
  const key = isDelete ? '' : keyOf(event);
  if (key !== null) onKey(key);
}

interface KeyProps {
  action: Action;
  value: string;
  onChange: (key: string) => void;
}

function Key({ action, value, onChange }: KeyProps) {
  const [isAsking, setIsAsking] = useState(false);
  const end = () => setIsAsking(false);
  return (
    <li class="agency">
      <span id={`key-of-${action}`}>{t(NAMES[action])}</span>
      <button
        type="button"
        id={`key-${action}`}
        class="key"
        aria-labelledby={`key-of-${action} key-${action}`}
        aria-pressed={isAsking}
        onClick={() => setIsAsking(!isAsking)}
        onBlur={end}
        onKeyDown={event => {
          if (!isAsking) return;
          const onKey = (key: string) => {
            onChange(key);
            end();
          };
          onKeyDown(event, { onKey, onEnd: end });
        }}
      >
        {isAsking ? t('key_press') : value || t('key_none')}
      </button>
    </li>
  );
}

/** Why an action cannot have a key, in words; '' where it can. */
function whatIsWrong(keys: Settings['keys'], action: Action, key: string): string {
  const other = ACTIONS.find(name => name !== action && keys[name] === key);
  if (other) return t('key_taken', [key, t(NAMES[other])]);
  const wrong = problemOfKey(key);
  return wrong ? t(wrong, [key]) : '';
}

/** The keys of the sidebar; each can be another one or none. */
export function Keys() {
  const { keys } = useSettings();
  const [wrong, setWrong] = useState('');
  const [changeSettings, problem] = useChangeSettings();
  const change = (action: Action, key: string) => {
    const found = key === '' ? '' : whatIsWrong(keys, action, key);
    setWrong(found);
    if (!found) changeSettings(now => ({ keys: { ...now.keys, [action]: key } }));
  };
  const isUsual = ACTIONS.every(action => keys[action] === DEFAULTS.keys[action]);
  return (
    <section aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keys')}</h2>
      <p class="muted">{t('keys_help')}</p>
      <ul class="rows">
        {ACTIONS.map(action => (
          <Key key={action} action={action} value={keys[action]} onChange={key => change(action, key)} />
        ))}
      </ul>
      {(wrong || problem) && (
        <p class="wrong" role="alert">
          {wrong || problem}
        </p>
      )}
      {!isUsual && (
        <button type="button" onClick={() => changeSettings({ keys: DEFAULTS.keys })}>
          {t('keys_usual')}
        </button>
      )}
    </section>
  );
}
