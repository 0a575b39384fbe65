import { useState } from 'react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { status as words } from '../../text/status';
import { tryViewer } from '../rehearsal/steps';
import styles from './Status.module.css';

/** Plays the show on air once, as the rehearsal does; only when pressed, since it takes as much of the picture as a viewer, though it is not counted as one. */
export function TryAsViewer({ show }: { show: Show }) {
  const [found, setFound] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function run(): Promise<void> {
    setBusy(true);
    setFound((await tryViewer(show)).text);
    setBusy(false);
  }
  return (
    <div className={styles.try}>
      <Button small disabled={busy} onClick={() => void run()}>
        {busy ? words.watch.trying : words.watch.try}
      </Button>
      <p role="status">{found}</p>
    </div>
  );
}
