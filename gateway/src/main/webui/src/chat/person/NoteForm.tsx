import { type FormEvent, useState } from 'react';
import { notePerson, type PersonCard } from '../../api/moderation';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import styles from './PersonDialog.module.css';

const words = moderation.person;

/** What moderators tell each other about somebody. */
export function NoteForm({ card: { id, note }, onSaved }: { card: PersonCard; onSaved(): void }) {
  const [text, setText] = useState(note?.text ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      await notePerson(id, text.trim());
      setFailure(undefined);
      toast(words.saved);
      onSaved();
    } catch (error) {
      setFailure(explain(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.note} onSubmit={(event) => void save(event)}>
      <Field label={words.note} hint={words.noteHint} error={failure}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.save}>
        <span className={styles.by}>{note && words.noteBy(note)}</span>
        <Button small type="submit" disabled={busy || text.trim() === (note?.text ?? '')}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
