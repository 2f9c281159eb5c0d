import { t } from '../wording/i18n.ts';

const LABELS = ['copied', 'rewritten', 'unique'] as const;

/** What the labels mean, in their colours and lines. */
export function Meanings() {
  return (
    <dl class="meanings">
      {LABELS.map(label => (
        <div key={label}>
          <dt>
            <span class="label" data-label={label}>
              {t(`label_${label}`)}
            </span>
          </dt>
          <dd>{t(`meaning_${label}`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span class="label" data-label="quote">
            {t('shared_quote')}
          </span>
        </dt>
        <dd>{t('meaning_quote')}</dd>
      </div>
    </dl>
  );
}
