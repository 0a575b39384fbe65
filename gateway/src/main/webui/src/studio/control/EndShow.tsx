import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { toast } from '../../design/toasts';
import { studio } from '../../text/studio';
import styles from './EndShow.module.css';
import { startEnding, takeBack, useEnding } from './endings';
import { Hold } from './Hold';

const words = studio.end;

/** Ends the show, or, when the creator has stopped sending, asks what is to become of it. */
export function EndShow({ show }: { show: Show }) {
  const ending = useEnding(show.id);
  const stopped = show.status === 'interrupted';
  const counting = typeof ending === 'number';
  const endButton = useFocusAfter(!counting);

  return (
    <Card title={stopped ? words.stopped : words.title} tone={stopped ? 'alert' : 'calm'}>
      {counting ? (
        <Counting show={show.id} left={ending} />
      ) : (
        <>
          {!stopped && <p className={styles.text}>{words.hint}</p>}
          {stopped && <Hold show={show} />}
          <Button
            ref={endButton}
            tone="danger"
            disabled={ending === 'now'}
            onClick={() => startEnding(show.id)}
          >
            {ending === 'now' ? words.ending : stopped ? words.endNow : words.button}
          </Button>
        </>
      )}
    </Card>
  );
}

function Counting({ show, left }: { show: string; left: number }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  function goOn(): void {
    takeBack(show);
    toast(words.kept);
  }

  function onEscape({ key }: KeyboardEvent): void {
    if (key === 'Escape') {
      goOn();
    }
  }

  return (
    <>
      <p className={styles.counting} role="timer" aria-live="assertive">
        {words.counting(left)}
      </p>
      <Button ref={keep} tone="primary" onClick={goOn} onKeyDown={onEscape}>
        {words.keep}
      </Button>
    </>
  );
}

/** Whoever works by keyboard is not thrown back to the top of the page when one button gives way to another. */
function useFocusAfter(there: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(there);
  useEffect(() => {
    if (there && !before.current && document.activeElement === document.body) {
      button.current?.focus();
    }
    before.current = there;
  }, [there]);
  return button;
}
