import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { OwnEmoji } from '../../api/types';
import { said } from '../../chat/emoji/ownEmoji';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { emoji as words } from '../../text/emoji';
import styles from './Emoji.module.css';
import { NAME } from './files';

interface Props {
  emoji: OwnEmoji;
  /** False when it was refused. */
  onRename(name: string, other: string): Promise<boolean>;
  onRemove(emoji: OwnEmoji): Promise<boolean>;
}

export function EmojiRow({ emoji, onRename, onRemove }: Props) {
  const { name, url } = emoji;
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={styles.row}>
      <img src={url} alt="" className={styles.picture} />
      {renaming ? (
        <NameForm
          name={name}
          onSave={async (other) => {
            if (other === name || (await onRename(name, other))) {
              setRenaming(false);
            }
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <>
          <code className={styles.name}>{said(name)}</code>
          <Button icon small tone="quiet" aria-label={words.renameOf(name)} onClick={() => setRenaming(true)}>
            <Pencil size={16} aria-hidden="true" />
          </Button>
          <Button
            icon
            small
            tone="quiet"
            aria-label={words.deleteOf(name)}
            onClick={() => void onRemove(emoji)}
          >
            <Trash2 size={16} aria-hidden="true" />
          </Button>
        </>
      )}
    </li>
  );
}

interface FormProps {
  name: string;
  onSave(other: string): Promise<void>;
  onCancel(): void;
}

function NameForm({ name, onSave, onCancel }: FormProps) {
  const [draft, setDraft] = useState(name);
  const [wrong, setWrong] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const other = draft.trim().replace(/^:|:$/g, '').toLowerCase();
    setWrong(!NAME.test(other));
    if (NAME.test(other)) {
      void onSave(other);
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field label={words.name(name)} hint={words.nameHint} error={wrong ? words.nameWrong : undefined}>
        {(field) => (
          <input
            {...field}
            // biome-ignore lint/a11y/noAutofocus: it stands where the button was that opened it
            autoFocus
            maxLength={34}
            spellCheck={false}
            autoCapitalize="none"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button small type="submit" tone="primary">
          {words.save}
        </Button>
        <Button small onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
