import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import { common } from '../../text/common';
import { watch } from '../../text/watch';
import styles from './ShortcutSheet.module.css';

export function ShortcutSheet({ open, onClose }: { open: boolean; onClose(): void }) {
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
      <h2 id="shortcuts">{watch.keys.title}</h2>
      <dl className={styles.list}>
        {watch.keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{common.close}</Button>
    </dialog>
  );
}
