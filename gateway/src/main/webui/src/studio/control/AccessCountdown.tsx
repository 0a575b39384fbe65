import { useState } from 'react';
import { changeAccess, keepAccess } from '../../api/shows';
import type { AccessChange } from '../../api/types';
import { Button } from '../../design/Button';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { useAudience } from '../../membership/useAudience';
import { explain } from '../../text/explain';
import { timer } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './EndShow.module.css';

const words = studio.access;

/** The same countdown that viewers see, with the way back. */
export function AccessCountdown({ show, change }: { show: string; change: AccessChange }) {
  const [busy, setBusy] = useState(false);
  const who = useAudience(change);
  const left = Math.ceil((Date.parse(change.at) - useNow()) / 1_000) * 1_000;

  async function run(order: () => Promise<unknown>, done: string): Promise<void> {
    setBusy(true);
    try {
      await order();
      toast(done);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  const { membersOnly, tier } = change;
  return (
    <>
      <p className={styles.counting}>
        {words.counting(who)}{' '}
        <span role="timer" aria-live="off">
          {timer(left)}
        </span>
      </p>
      <p className={styles.text}>{words.seen}</p>
      <Button tone="primary" disabled={busy} onClick={() => void run(() => keepAccess(show), words.kept)}>
        {words.back}
      </Button>
      <Button
        disabled={busy}
        onClick={() => void run(() => changeAccess(show, { membersOnly, tier }, 0), words.changed(who))}
      >
        {words.now}
      </Button>
    </>
  );
}
