import { useEffect, useState } from 'preact/hooks';
import { faultOf } from '../corpus/remote/address.ts';
import type { SharedCorpus, SharedFacts, SharedProblem } from '../corpus/types.ts';
import { askForCorpus, giveBack, readPatterns, sitePattern } from '../hosts.ts';
import { hostOf } from '../sources/address.ts';
import { sharedCorpus } from '../stored/sharedCorpus.ts';
import { failureText, problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { sharedProblemText } from '../ui/sharedProblem.ts';
import { usePermissions } from '../ui/sites.ts';
import { useStored } from '../ui/useStored.ts';
import { count, when } from '../wording/format.ts';
import { t } from '../wording/i18n.ts';

const EMPTY: SharedCorpus = { address: '', index: '', authorization: '', key: '' };

const trimmed = ({ address, index, authorization, key }: SharedCorpus): SharedCorpus => ({
  address: address.trim(),
  index: index.trim(),
  authorization: authorization.trim(),
  key: key.trim(),
});

function factsText({ version, reports, newest, partial }: SharedFacts): string {
  const unknown = t('shared_unknown');
  const works = t('shared_works', [version ?? unknown, count(reports), when(newest) ?? unknown]);
  return partial ? `${works} ${t('shared_partial')}` : works;
}

type Field = keyof SharedCorpus;

/** What is said under the form: whether that is bad news, and the field to look at. */
interface Said {
  text: string;
  isWrong: boolean;
  field: Field | null;
}

const NOTHING: Said = { text: '', isWrong: false, field: null };
const plain = (text: string): Said => ({ ...NOTHING, text });
const wrong = (text: string, field: Field | null = null): Said => ({ text, isWrong: true, field });

/** The field that a problem is about; the others are about none. */
const FIELD_OF: Partial<Record<SharedProblem, Field>> = {
  'bad-address': 'address',
  insecure: 'address',
  moved: 'address',
  'bad-index': 'index',
  'no-index': 'index',
  'not-ours': 'index',
  'bad-authorization': 'authorization',
  refused: 'authorization',
  'bad-key': 'key',
  'wrong-key': 'key',
};

const problemSaid = (problem: SharedProblem): Said =>
  wrong(sharedProblemText(problem), FIELD_OF[problem] ?? null);

/**
 * Tries what the form says and answers what is to be said. A host that is not asked after all is given back. First thing
 * in a gesture: the browser asks the reader only there.
 */
async function tryIt(wanted: SharedCorpus, before: SharedCorpus | null, held: string[]): Promise<Said> {
  const fault = faultOf(wanted);
  if (fault) return problemSaid(fault);
  if (!(await askForCorpus(sitePattern(wanted.address)!, held))) return wrong(t('find_refused'));
  const answer = await request('try-shared', { corpus: wanted });
  const isUsed = answer.ok && answer.value.ok;
  if (!isUsed) await giveBack(wanted.address);
  else if (before) await giveBack(before.address);
  if (!answer.ok) return wrong(problemText(answer.error));
  return answer.value.ok ? plain(factsText(answer.value.value)) : problemSaid(answer.value.problem);
}

/** A newsroom's shared corpus: where it is, what opens it, and what came of trying it. Off until one was tried. */
export function Shared() {
  const stored = useStored(sharedCorpus);
  const held = usePermissions(readPatterns, []);
  const [wanted, setWanted] = useState(EMPTY);
  const [said, setSaid] = useState(NOTHING);
  const [isTrying, setIsTrying] = useState(false);
  useEffect(() => setWanted(stored ?? EMPTY), [stored]);
  const say = (work: Promise<Said>) => {
    setIsTrying(true);
    setSaid(plain(t('shared_trying')));
    work
      .catch(error => wrong(failureText(error)))
      .then(setSaid)
      .finally(() => setIsTrying(false));
  };
  const stop = async (): Promise<Said> => {
    await sharedCorpus.change(() => null);
    if (stored) await giveBack(stored.address);
    return plain(t('shared_stopped'));
  };
  const field = (name: Field, isSecret: boolean) => {
    const given = {
      id: `shared-${name}`,
      dir: 'ltr',
      spellcheck: false,
      value: wanted[name],
      ...(said.field === name && { 'aria-invalid': true, 'aria-describedby': 'shared-answer' }),
      onInput: (event: { currentTarget: HTMLInputElement }) => {
        setWanted({ ...wanted, [name]: event.currentTarget.value });
        if (said.field === name) setSaid({ ...said, field: null });
      },
    } as const;
    return (
      <div class="field">
        <label for={given.id}>{t(`shared_${name}`)}</label>
        {isSecret ? (
          <input {...given} type="password" autocomplete="off" />
        ) : (
          <input {...given} type="text" />
        )}
      </div>
    );
  };
  return (
    <section aria-labelledby="shared-heading">
      <h2 id="shared-heading">{t('shared')}</h2>
      <p class="muted" id="shared-help">
        {t('shared_help')}
      </p>
      {stored && (
        <p class="allowed" data-testid="shared-used">
          {t('shared_used', [stored.index, hostOf(stored.address) ?? stored.address])}{' '}
          <button type="button" data-testid="stop-shared" disabled={isTrying} onClick={() => say(stop())}>
            {t('shared_stop')}
          </button>
        </p>
      )}
      <form
        aria-labelledby="shared-heading"
        onSubmit={event => {
          event.preventDefault();
          if (!isTrying) say(tryIt(trimmed(wanted), stored ?? null, held));
        }}
      >
        {field('address', false)}
        {field('index', false)}
        {field('authorization', true)}
        {field('key', true)}
        <p class="submit">
          <button type="submit" data-testid="try-shared" disabled={isTrying}>
            {t('shared_try')}
          </button>
        </p>
        <p
          class={said.isWrong ? 'answer wrong' : 'answer'}
          role="status"
          id="shared-answer"
          data-testid="shared-answer"
        >
          {said.text}
        </p>
      </form>
    </section>
  );
}
