import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Plan, PlanTerms } from '../../api/types';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { Field } from '../../design/Field';
import { Form } from '../../design/Form';
import { CURRENCIES, currencyName } from '../../text/currency';
import { explain } from '../../text/explain';
import { plans } from '../../text/plans';
import { Keep } from './Keep';
import styles from './Plans.module.css';
import { draftOf, errorsOf, type PlanDraft, type PlanErrors, termsOf } from './planDraft';

const words = plans.form;
const RANKS = Array.from({ length: 10 }, (_, rank) => rank);

interface Props {
  plan: Plan | null;
  /** What a new plan begins with. */
  currency: string;
  onSubmit(terms: PlanTerms): Promise<void>;
}

/** Writes a plan, and says meanwhile what is left of its prices. */
export function PlanForm({ plan, currency, onSubmit }: Props) {
  const [draft, setDraft] = useState(() => draftOf(plan, currency));
  const [errors, setErrors] = useState<PlanErrors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }));

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = errorsOf(draft);
    setErrors(found);
    setFailure('');
    if (Object.keys(found).length > 0) {
      return;
    }
    setBusy(true);
    try {
      await onSubmit(termsOf(draft));
    } catch (error) {
      const refused = asProblem(error).violations.map(({ field, message }) => [field, message]);
      setErrors(Object.fromEntries(refused));
      setFailure(refused.length > 0 ? '' : explain(error));
      setBusy(false);
    }
  }

  const text = (name: Exclude<keyof PlanDraft, 'rank'>, label: string, hint: string, most: number) => (
    <Field label={label} hint={hint} error={errors[name]}>
      {(field) => (
        <input
          {...field}
          maxLength={most}
          value={draft[name]}
          autoComplete="off"
          inputMode={name === 'month' || name === 'year' ? 'decimal' : undefined}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const area = (name: 'description' | 'perks', label: string, hint: string, most: number) => (
    <Field label={label} hint={hint} error={errors[name]}>
      {(field) => (
        <textarea
          {...field}
          rows={3}
          maxLength={most}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Form
      failure={failure}
      onSubmit={send}
      actions={
        <Button type="submit" tone="primary" disabled={busy}>
          {words.save}
        </Button>
      }
    >
      {text('name', words.name, words.nameHint, 60)}
      {area('perks', words.perks, words.perksHint, 1_010)}
      {!plan && (
        <Choice
          label={words.currency}
          hint={words.currencyHint}
          value={draft.currency}
          options={CURRENCIES}
          nameOf={currencyName}
          onChange={(chosen) => change({ currency: chosen })}
        />
      )}
      <div className={styles.prices}>
        {text('month', words.month, words.priceHint, 12)}
        {text('year', words.year, words.priceHint, 12)}
      </div>
      <Keep draft={draft} onYear={(year) => change({ year })} />
      {text('trialDays', words.trial, words.trialHint, 2)}
      <Choice
        label={words.tier}
        hint={words.tierHint}
        value={draft.rank}
        options={RANKS}
        nameOf={words.tierName}
        onChange={(rank) => change({ rank })}
      />
      {area('description', words.description, words.descriptionHint, 500)}
    </Form>
  );
}
