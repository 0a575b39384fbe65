import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import { player } from '../../text/player';
import styles from './ShortcutSheet.module.css';

interface Props {
  open: boolean;
  /** Whether this person keeps order in the chat. */
  moderator: boolean;
  /** The keys of what is played now, instead of those of a live show. */
  list?: [string, string][];
  onClose(): void;
}

export default function ShortcutSheet({ open, moderator, list = player.keys.list, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) {
      dialog.current?.showModal();
    } else {
      dialog.current?.close();
    }
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby="shortcuts" onClose={onClose}>
      <h2 id="shortcuts">{player.keys.title}</h2>
      <Keys list={list} />
      {moderator && (
        <>
          <h3>{chat.keys.title}</h3>
          <Keys list={chat.keys.list} />
        </>
      )}
      <Button onClick={onClose}>{common.close}</Button>
    </dialog>
  );
}

function Keys({ list }: { list: [string, string][] }) {
  return (
    <dl className={styles.list}>
      {list.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
