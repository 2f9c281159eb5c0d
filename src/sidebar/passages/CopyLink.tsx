import { useState } from 'preact/hooks';
import type { Passage } from '../../engine/types.ts';
import { webAddress } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { passageText, type Traced } from '../state.ts';
import { linkToWords } from './textFragment.ts';

/** Copies a link to the article that lands on a passage; nothing where the page has no web address. */
export function CopyLink({ state, passage }: { state: Traced; passage: Passage }) {
  const [answer, setAnswer] = useState('');
  const page = webAddress(state.url);
  if (!page) return null;
  const copy = () =>
    navigator.clipboard.writeText(linkToWords(page, passageText(state, passage))).then(
      () => setAnswer(t('take_copied')),
      error => {
        console.warn(error);
        setAnswer(t('take_failed'));
      },
    );
  return (
    <>
      <button type="button" class="quiet" data-testid="copy-link" onClick={() => void copy()}>
        {t('copy_link')}
      </button>
      <span class="answer" role="status">
        {answer}
      </span>
    </>
  );
}
