import { type FormEvent, useState } from 'react';
import type { IssuedKey } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import styles from './NewKeyForm.module.css';

const words = studio.key;

interface Props {
  create(label: string): Promise<IssuedKey>;
  onIssued(key: IssuedKey): void;
}

export function NewKeyForm({ create, onIssued }: Props) {
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      onIssued(await create(label.trim()));
      setLabel('');
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <Field label={words.label} hint={words.labelHint}>
        {(field) => (
          <input
            {...field}
            maxLength={60}
            placeholder={words.labelExample}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" disabled={busy}>
        {words.create}
      </Button>
    </form>
  );
}
