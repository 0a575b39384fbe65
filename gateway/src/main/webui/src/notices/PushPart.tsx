import { useState } from 'react';
import type { PushState } from '../api/types';
import { Button } from '../design/Button';
import { toast } from '../design/toasts';
import { explain } from '../text/explain';
import { notices } from '../text/notices';
import styles from './Notices.module.css';
import { PushButton } from './PushButton';
import { thisBrowser, unsubscribe } from './push';

const words = notices.push;

interface Props {
  push: PushState;
  onChange(push: PushState): void;
}

/** Which browsers show what is new. */
export function PushPart({ push, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const mine = thisBrowser(push);

  async function remove(id: string): Promise<void> {
    setBusy(true);
    try {
      onChange(await unsubscribe(id));
      toast(words.removed);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return (
    <div className={styles.part}>
      <h3>{words.title}</h3>
      {push.key === null && <p className={styles.hint}>{words.off}</p>}
      {push.browsers.length > 0 && (
        <ul className={styles.list}>
          {push.browsers.map(({ id, name }) => (
            <li key={id}>
              <span>
                {name}
                {id === mine && ` (${words.here})`}
              </span>
              <Button small disabled={busy} aria-label={words.remove(name)} onClick={() => void remove(id)}>
                {words.stop}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {push.key !== null && mine === null && <PushButton vapidKey={push.key} onAdded={onChange} />}
    </div>
  );
}
