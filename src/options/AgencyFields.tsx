import { useState } from 'preact/hooks';
import type { Agency } from '../sources/types.ts';
import { say, t } from '../wording/i18n.ts';
import { type AgencyForm, agencyFrom } from './agency.ts';

const EMPTY: AgencyForm = { name: '', names: '', domains: '' };

interface FieldProps {
  field: keyof AgencyForm;
  form: AgencyForm;
  onInput: (form: AgencyForm) => void;
}

function Field({ field, form, onInput }: FieldProps) {
  const help = field === 'name' ? null : t(`agency_${field}_help`);
  return (
    <div class="field">
      <label for={`agency-${field}`}>{t(`agency_${field}`)}</label>
      <input
        id={`agency-${field}`}
        type="text"
        aria-describedby={help ? `agency-${field}-help` : undefined}
        value={form[field]}
        onInput={event => onInput({ ...form, [field]: event.currentTarget.value })}
      />
      {help && (
        <p id={`agency-${field}-help`} class="muted">
          {help}
        </p>
      )}
    </div>
  );
}

interface Props {
  taken: readonly Agency[];
  /** Answers whether it was added. */
  onAdd: (agency: Agency) => Promise<boolean>;
}

/** The form that adds an agency. */
export function AgencyFields({ taken, onAdd }: Props) {
  const [form, setForm] = useState(EMPTY);
  const [wrong, setWrong] = useState('');
  const submit = async () => {
    const agency = agencyFrom(form, taken);
    if (!('id' in agency)) return setWrong(say(agency));
    setWrong('');
    if (await onAdd(agency)) setForm(EMPTY);
  };
  return (
    <form
      aria-labelledby="agency-add-heading"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id="agency-add-heading">{t('agency_add')}</h3>
      <Field field="name" form={form} onInput={setForm} />
      <Field field="names" form={form} onInput={setForm} />
      <Field field="domains" form={form} onInput={setForm} />
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" class="primary" data-testid="add-agency">
        {t('agency_save')}
      </button>
    </form>
  );
}
