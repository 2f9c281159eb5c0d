import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../wording/i18n.ts';
import { isPrivate as askPrivate } from './ownTab.ts';

/** Whether what the sidebar shows is private; null until it is known. Where the browser does not say, it may be. */
function usePrivate(): boolean | null {
  const [isPrivate, setIsPrivate] = useState<boolean | null>(null);
  useEffect(() => {
    void askPrivate()
      .catch(() => true)
      .then(setIsPrivate);
  }, []);
  return isPrivate;
}

export interface Consent {
  /** Does what would store something: at once, or in a private window after the reader said so. */
  ask: (act: (isPrivate: boolean) => void) => void;
  /** The question, while it is asked. */
  question: ComponentChild;
}

/** The question asked before anything that a private window would leave on this computer. */
export function Question({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  return (
    <div class="question" role="alert" data-testid="private-question">
      <p>{t('private_ask')}</p>
      <div class="buttons">
        <button type="button" class="primary" data-testid="private-yes" onClick={onYes}>
          {t('private_yes')}
        </button>
        <button type="button" data-testid="private-no" onClick={onNo}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

/**
 * Asks before something of a private window is stored. What is allowed runs in the reader's gesture, or as soon as the
 * window is known to be no private one.
 */
export function useConsent(): Consent {
  const isPrivate = usePrivate();
  const [waiting, setWaiting] = useState<{ act: (isPrivate: boolean) => void } | null>(null);
  useEffect(() => {
    if (isPrivate !== false || !waiting) return;
    setWaiting(null);
    waiting.act(false);
  }, [isPrivate, waiting]);
  return {
    ask: act => (isPrivate === false ? act(false) : setWaiting({ act })),
    question: isPrivate && waiting && (
      <Question
        onYes={() => {
          setWaiting(null);
          waiting.act(true);
        }}
        onNo={() => setWaiting(null)}
      />
    ),
  };
}
