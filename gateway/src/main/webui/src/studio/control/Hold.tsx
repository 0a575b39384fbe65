import { useState } from 'react';
import { setGrace } from '../../api/shows';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { explain } from '../../text/explain';
import { justTime, timer } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './EndShow.module.css';

/** What one press adds, and the longest wait that the service allows (s). */
const MORE = 300;
const MOST = 600;
const words = studio.end;

/** The creator's side of the hold room: how long the show waits, what viewers see meanwhile, and more time. */
export function Hold({ show }: { show: Show }) {
  const [asking, setAsking] = useState(false);
  const left = (show.graceUntil ? Date.parse(show.graceUntil) : 0) - useNow();
  const full = left > (MOST - 5) * 1000;

  async function longer(): Promise<void> {
    setAsking(true);
    try {
      const seconds = Math.min(MOST, Math.max(0, Math.ceil(left / 1000)) + MORE);
      const { graceUntil } = await setGrace(show.id, seconds);
      toast(words.waitsUntil(justTime(graceUntil ?? '')));
    } catch (error) {
      toast(explain(error));
    }
    setAsking(false);
  }

  return (
    <>
      <p className={styles.counting} role="timer" aria-live="off">
        {left > 0 ? words.stoppedText(timer(left)) : words.stoppedSoon}
      </p>
      <p className={styles.text}>{words.stoppedHint}</p>
      <p className={styles.text}>{words.viewersSee}</p>
      <Button tone="primary" disabled={asking || full} onClick={() => void longer()}>
        {words.longer}
      </Button>
      <p className={styles.text}>{full ? words.longest : words.longerHint}</p>
    </>
  );
}
