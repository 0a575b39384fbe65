import { useEffect, useState } from 'react';
import { Button } from '../../design/Button';
import { replay as words } from '../../text/replay';
import styles from './ResumeNotice.module.css';

/** How long it is offered (ms). */
const LIFE = 12_000;
/** Whoever is so far (s) from there has gone elsewhere meanwhile. */
const ELSEWHERE = 30;

/** Says that the recording goes on where this browser left it, and offers the beginning. */
export function ResumeNotice({ at, now, onStart }: { at: number; now: number; onStart(): void }) {
  const [there, setThere] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setThere(false), LIFE);
    return () => clearTimeout(timer);
  }, []);
  const elsewhere = now > 0 && Math.abs(now - at) > ELSEWHERE;
  useEffect(() => {
    if (elsewhere) {
      setThere(false);
    }
  }, [elsewhere]);
  return (
    there && (
      <div className={styles.notice}>
        <span role="status">{words.resumed(at)}</span>
        <Button
          small
          tone="quiet"
          onClick={() => {
            setThere(false);
            onStart();
          }}
        >
          {words.fromStart}
        </Button>
      </div>
    )
  );
}
