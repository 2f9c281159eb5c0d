import type { ImportRecord } from '../../corpus/types.ts';
import { percent } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';

interface Props {
  imports: readonly ImportRecord[];
  /** The id of the file input: a page may not open a file by itself, so the reader chooses it again. */
  input: string;
  onForget: (one: ImportRecord) => void;
}

const part = ({ bytes, size }: ImportRecord): string => percent(Math.floor(100 * Math.min(1, bytes / size)));

/** Interrupted imports, for example because the browser was closed. */
export function Unfinished({ imports, input, onForget }: Props) {
  return imports.map(one => (
    <div class="answer" key={`${one.name} ${one.size} ${one.lastModified}`} data-testid="unfinished">
      <p>{t('import_unfinished', [one.name, part(one)])}</p>
      <p class="buttons">
        <label class="button" for={input}>
          {t('import_go_on')}
        </label>
        <button type="button" class="quiet" data-testid="forget-import" onClick={() => onForget(one)}>
          {t('import_give_up')}
        </button>
      </p>
    </div>
  ));
}
