import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../wording/i18n.ts';

/** A report that is read in the sidebar, and the place in its text where the reading begins. */
export interface Opened {
  id: string;
  start?: number;
}

/** Opens a report to be read. */
export const OpenReport = createContext<(opened: Opened) => void>(() => {});

/** Reads a report here, in place of opening the page it came from. @param title names it for who does not see where the button is */
export function ReadHere({ id, start, title }: Opened & { title: string }) {
  const open = useContext(OpenReport);
  return (
    <button
      type="button"
      class="quiet"
      data-testid="read-report"
      aria-label={`${t('read_here')}: ${title}`}
      onClick={() => open(start === undefined ? { id } : { id, start })}
    >
      {t('read_here')}
    </button>
  );
}
