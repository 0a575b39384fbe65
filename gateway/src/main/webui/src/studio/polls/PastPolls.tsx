import { PollBars } from '../../polls/card/PollBars';
import type { Poll } from '../../polls/poll';
import { justTime } from '../../text/format';
import { polls } from '../../text/polls';
import styles from './Polls.module.css';

const words = polls.studio;

/** What was asked before, for whoever wants to look again. */
export function PastPolls({ polls: past }: { polls: Poll[] }) {
  return (
    <details className={styles.past}>
      <summary>{words.past(past.length)}</summary>
      <ul>
        {past.map((poll) => (
          <li key={poll.id}>
            <p>
              <bdi>{poll.text}</bdi>
            </p>
            <p className={styles.note}>
              {justTime(poll.openedAt ?? '')} · {words.totals(poll)}
            </p>
            <PollBars poll={poll} />
          </li>
        ))}
      </ul>
    </details>
  );
}
