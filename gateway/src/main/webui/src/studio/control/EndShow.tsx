import { useState } from 'react';
import { endShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { explain } from '../../text/explain';
import { timer } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './EndShow.module.css';
import { useSecondThoughts } from './useSecondThoughts';

/** How long an end can be taken back, in seconds. */
const GRACE = 10;
const words = studio.end;

export function EndShow({ show }: { show: Show }) {
  const [ending, setEnding] = useState(false);
  const { left, start, takeBack } = useSecondThoughts(GRACE, () => void end());
  const stopped = show.status === 'interrupted';

  async function end(): Promise<void> {
    setEnding(true);
    try {
      await endShow(show.id);
    } catch (error) {
      setEnding(false);
      toast(explain(error));
    }
  }

  return (
    <Card title={stopped ? words.stopped : words.title} tone={stopped ? 'alert' : 'calm'}>
      {left === null ? (
        <>
          <p className={styles.text}>{stopped ? <Waiting until={show.graceUntil ?? null} /> : words.hint}</p>
          <Button tone="danger" disabled={ending} onClick={start}>
            {ending ? words.ending : words.button}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.counting} role="timer" aria-live="assertive">
            {words.counting(left)}
          </p>
          <Button
            tone="primary"
            onClick={() => {
              takeBack();
              toast(words.kept);
            }}
          >
            {words.keep}
          </Button>
        </>
      )}
    </Card>
  );
}

function Waiting({ until }: { until: string | null }) {
  const left = (until ? Date.parse(until) : 0) - useNow();
  return left > 0 ? words.stoppedText(timer(left)) : words.stoppedSoon;
}
