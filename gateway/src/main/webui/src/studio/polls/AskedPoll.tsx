import { Square } from 'lucide-react';
import { Button } from '../../design/Button';
import { useNow } from '../../design/useNow';
import { PollBars } from '../../polls/card/PollBars';
import type { Poll } from '../../polls/poll';
import { polls } from '../../text/polls';
import styles from './Polls.module.css';

const words = polls.studio;

/** The poll that is open, or the last one that was, with its numbers as they come. */
export function AskedPoll({ poll, onClose }: { poll: Poll; onClose(): void }) {
  const now = useNow();
  const closing = poll.closeFrom !== null && now >= Date.parse(poll.closeFrom);
  const open = poll.status === 'open';
  return (
    <section className={styles.asked} data-open={open} aria-label={open ? words.current : polls.kind.result}>
      <p className={styles.askedHead}>
        <strong>{open ? words.current : polls.kind.result}</strong>
        {open && !closing && (
          <span role="timer" aria-live="off">
            {poll.closeFrom
              ? words.closesIn(Date.parse(poll.closeFrom) - now + 999)
              : words.since(now - Date.parse(poll.openedAt ?? ''))}
          </span>
        )}
      </p>
      <p className={styles.askedText}>
        <bdi>{poll.text}</bdi>
      </p>
      <PollBars poll={poll} />
      <div className={styles.tools}>
        <p className={styles.note} role="status" aria-live={open && !closing ? 'off' : 'polite'}>
          {open && closing ? words.closing : words.totals(poll)}
        </p>
        {open && !closing && (
          <Button tone="primary" onClick={onClose}>
            <Square size={16} aria-hidden="true" />
            {words.close}
          </Button>
        )}
      </div>
    </section>
  );
}
