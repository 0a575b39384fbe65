import { useSyncExternalStore } from 'react';
import { shares } from '../polls/poll';
import { polls } from '../text/polls';
import type { CurrentPoll } from './currentPoll';
import styles from './Overlay.module.css';

/** What is asked, with its numbers, on a board of its own; nothing while nothing is. */
export function PollOverlay({ current }: { current: CurrentPoll }) {
  const poll = useSyncExternalStore(current.subscribe, current.now);
  if (!poll) {
    return null;
  }
  const share = shares(poll);
  return (
    <section key={poll.id} className={styles.question} aria-label={polls.kind.open}>
      <p>
        <bdi>{poll.text}</bdi>
      </p>
      <ol className={styles.options}>
        {poll.options.map((option, number) => (
          <li key={option}>
            <bdi>{option}</bdi>
            <span>{share[number]}%</span>
            <span className={styles.share} style={{ width: `${share[number]}%` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  );
}
