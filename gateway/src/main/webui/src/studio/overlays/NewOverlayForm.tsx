import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { overlays as words } from '../../text/overlays';
import form from '../keys/NewKeyForm.module.css';

/** False from `onCreate`: it was refused, and what was written stays. */
export function NewOverlayForm({ onCreate }: { onCreate(name: string): Promise<boolean> }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    if (await onCreate(name.trim() || words.nameExample)) {
      setName('');
    }
    setBusy(false);
  }

  return (
    <form className={form.form} onSubmit={(event) => void send(event)}>
      <Field label={words.name} hint={words.nameHint}>
        {(field) => (
          <input
            {...field}
            maxLength={60}
            placeholder={words.nameExample}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" disabled={busy}>
        {words.create}
      </Button>
    </form>
  );
}
