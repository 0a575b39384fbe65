import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import { Button } from '../../design/Button';
import dialog from '../../design/Dialog.module.css';
import { Field } from '../../design/Field';
import { bans as words } from '../../text/bans';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import styles from './Bans.module.css';
import { banWithUndo } from './banning';

/** Refusals that are warnings: whoever knows better may go on. */
const WARNINGS = ['ban-own-address', 'ban-private-address'];

interface Props {
  /** Empty when it is to be typed. */
  address: string;
  onClose(): void;
  onChange(): void;
}

export function BanForm({ address, onClose, onChange }: Props) {
  const [draft, setDraft] = useState({ address, reason: '' });
  const [error, setError] = useState<string>();
  const [warning, setWarning] = useState('');
  const [busy, setBusy] = useState(false);
  const type = (text: string) => {
    setDraft({ ...draft, address: text });
    setWarning('');
    setError(undefined);
  };

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      const body = { address: draft.address.trim(), reason: draft.reason.trim() };
      await banWithUndo(warning ? { ...body, anyway: true } : body, onChange);
      onClose();
    } catch (failure) {
      const problem = asProblem(failure);
      if (WARNINGS.includes(problem.id)) {
        setWarning(problem.message);
      } else {
        setWarning('');
        setError(problem.violations[0]?.message ?? explain(failure));
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <p className={dialog.text}>{words.text}</p>
      {!address && (
        <Field label={words.address} hint={words.addressHint} error={error}>
          {(field) => (
            <input
              {...field}
              required
              maxLength={50}
              autoComplete="off"
              spellCheck={false}
              placeholder="203.0.113.7"
              value={draft.address}
              onChange={(e) => type(e.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={words.reason} hint={words.reasonHint}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            value={draft.reason}
            onChange={(e) => setDraft({ ...draft, reason: e.target.value })}
          />
        )}
      </Field>
      {(warning || (address && error)) && (
        <p role="alert" className={styles.warning}>
          {warning || error}
        </p>
      )}
      <div className={dialog.actions}>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" tone="danger" disabled={busy}>
          {warning ? words.anyway : words.confirm}
        </Button>
      </div>
    </form>
  );
}
