import { useEffect, useState } from 'preact/hooks';
import { COLOURED, type Coloured } from '../settings.ts';
import { useChangeSettings, useSettings } from '../ui/useStored.ts';
import { type MessageKey, t } from '../wording/i18n.ts';

const NAMES: Record<Coloured, MessageKey> = {
  copied: 'label_copied',
  rewritten: 'label_rewritten',
  unique: 'label_unique',
  quote: 'shared_quote',
};

/** The colour that is in use: the reader's, or the style sheet's. */
const inUse = (name: Coloured): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** The labels' colours, on the page and here. Each is darkened or lightened until it can be read. */
export function Colours() {
  const { colours } = useSettings();
  const [change, problem] = useChangeSettings();
  const [, setTurn] = useState(0);
  // The style sheet's colours are known only once it is there.
  useEffect(() => setTurn(1), []);
  return (
    <section aria-labelledby="colours-heading">
      <h2 id="colours-heading">{t('colours')}</h2>
      <p class="muted">{t('colours_help')}</p>
      <ul class="rows">
        {COLOURED.map(name => (
          <li key={name} class="colour" data-label={name}>
            <label for={`colour-${name}`}>
              <span class="label" data-label={name}>
                {t(NAMES[name])}
              </span>
            </label>
            <input
              id={`colour-${name}`}
              type="color"
              value={colours[name] ?? inUse(name)}
              onChange={event => {
                const colour = event.currentTarget.value;
                change(now => ({ colours: { ...now.colours, [name]: colour } }));
              }}
            />
          </li>
        ))}
      </ul>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      {Object.keys(colours).length > 0 && (
        <button type="button" data-testid="usual-colours" onClick={() => change({ colours: {} })}>
          {t('colours_usual')}
        </button>
      )}
    </section>
  );
}
