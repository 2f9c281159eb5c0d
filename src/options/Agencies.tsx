import { useEffect, useState } from 'preact/hooks';
import type { ProblemCode } from '../messages.ts';
import type { Agency } from '../sources/types.ts';
import { Notice, problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { t, tn } from '../wording/i18n.ts';
import { AgencyFields } from './AgencyFields.tsx';

interface Lists {
  own: Agency[];
  known: Agency[];
}

function AgencyItem({ agency, onRemove }: { agency: Agency; onRemove?: () => void }) {
  const others = agency.names.filter(name => name !== agency.name);
  return (
    <li class="agency" data-testid="agency" data-id={agency.id}>
      <div>
        <p>{agency.name}</p>
        <p class="muted">{[...others, ...agency.domains].join(', ')}</p>
      </div>
      {onRemove && (
        <button type="button" aria-label={t('remove_report', [agency.name])} onClick={onRemove}>
          {t('remove')}
        </button>
      )}
    </li>
  );
}

function Known({ agencies }: { agencies: Agency[] }) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const found = agencies.filter(({ name, names, domains }) =>
    [name, ...names, ...domains].some(text => text.toLocaleLowerCase().includes(wanted)),
  );
  return (
    <details class="fold">
      <summary>
        <h3>{t('agencies_known')}</h3>{' '}
        <span class="muted">{tn('agencies_known_count', agencies.length)}</span>
      </summary>
      <input
        type="search"
        aria-label={t('search_agencies')}
        placeholder={t('search_agencies')}
        value={query}
        onInput={event => setQuery(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {tn('agencies_known_count', found.length)}
      </p>
      <ul class="rows scrolled">
        {found.map(agency => (
          <AgencyItem key={agency.id} agency={agency} />
        ))}
      </ul>
    </details>
  );
}

/** The agencies whose credits are looked for: those the reader added, and those known from the start. */
export function Agencies() {
  const [lists, setLists] = useState<Lists | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [answer, setAnswer] = useState('');

  const load = async () => {
    const found = await request('list-agencies', {});
    if (found.ok) setLists(found.value);
    else setProblem(found.error);
  };
  useEffect(() => void load(), []);

  const change = async (type: 'add-agency' | 'remove-agency', agency: Agency) => {
    const done = await (type === 'add-agency' ? request(type, { agency }) : request(type, { id: agency.id }));
    const key = type === 'add-agency' ? 'agency_saved' : 'agency_removed';
    setAnswer(done.ok ? t(key, [agency.name]) : problemText(done.error));
    await load();
    return done.ok;
  };
  if (problem && !lists) return <Notice code={problem} />;
  if (!lists) return null;
  return (
    <section aria-labelledby="agencies-heading">
      <h2 id="agencies-heading">{t('agencies')}</h2>
      <p class="muted">{t('agencies_help')}</p>
      <h3>{t('agencies_own')}</h3>
      {lists.own.length === 0 && <p class="muted">{t('agencies_own_none')}</p>}
      <ul class="rows">
        {lists.own.map(agency => (
          <AgencyItem key={agency.id} agency={agency} onRemove={() => void change('remove-agency', agency)} />
        ))}
      </ul>
      <p class="answer" role="status">
        {answer}
      </p>
      <AgencyFields taken={[...lists.own, ...lists.known]} onAdd={agency => change('add-agency', agency)} />
      <Known agencies={lists.known} />
    </section>
  );
}
