import { Upload } from 'lucide-react';
import { useId, useState } from 'react';
import type { Recording } from '../../../api/types';
import { Button } from '../../../design/Button';
import choice from '../../../design/Choice.module.css';
import { Dialog } from '../../../design/Dialog';
import dialog from '../../../design/Dialog.module.css';
import { FileButton } from '../../../design/FileButton';
import { Skeleton } from '../../../design/Skeleton';
import { captions as words } from '../../../text/captions';
import { explain } from '../../../text/explain';
import { titleOf } from '../useLibrary';
import styles from './CaptionsDialog.module.css';
import { languages } from './languages';
import { useCaptionDesk } from './useCaptionDesk';

/** Brings captions for a recording, replaces them and takes them away. */
export default function CaptionsDialog({ recording, onClose }: { recording: Recording; onClose(): void }) {
  const { resource, items, busy, refused, put, remove } = useCaptionDesk(recording);
  const [language, setLanguage] = useState(languages[0]?.tag ?? 'en');
  const id = useId();
  const there = items.some((one) => one.language === language);
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <p className={dialog.text}>{words.intro(titleOf(recording))}</p>
      {resource.state === 'loading' && <Skeleton height="3rem" />}
      {resource.state === 'failed' && <p role="alert">{`${words.failed} ${explain(resource.problem)}`}</p>}
      {resource.state === 'ready' &&
        (items.length === 0 ? (
          <p className={dialog.text}>{words.none}</p>
        ) : (
          <ul className={styles.list} aria-label={words.list}>
            {items.map((one) => (
              <li key={one.language} lang={one.language}>
                <span lang="en">{words.language(one.language)}</span>
                <span className={styles.note}>{words.note(one.cues)}</span>
                <Button
                  small
                  tone="danger"
                  disabled={busy}
                  aria-label={words.removeOf(words.language(one.language))}
                  onClick={() => void remove(one.language)}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        ))}
      <div className={styles.add}>
        <label htmlFor={id}>{words.which}</label>
        <select
          id={id}
          className={choice.box}
          value={language}
          onChange={({ target }) => setLanguage(target.value)}
        >
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
        <FileButton
          label={there ? words.replace : words.add}
          accept={['.vtt', 'text/vtt']}
          onFiles={([file]) => file && void put(language, file)}
        >
          <Upload size={16} aria-hidden="true" />
        </FileButton>
      </div>
      <p className={styles.note}>{words.hint}</p>
      <p role="status" className={refused ? styles.refused : styles.note}>
        {busy ? words.sending : refused}
      </p>
    </Dialog>
  );
}
