import { Button } from '../../design/Button';
import { polls as words } from '../../text/polls';
import type { PollPhase } from '../moment';
import { type Poll, votesIn } from '../poll';
import { PollBars } from './PollBars';
import styles from './PollCard.module.css';

interface Props {
  poll: Poll;
  voted: number | undefined;
  phase: PollPhase;
  /** They may vote otherwise. */
  onChange: (() => void) | undefined;
}

/** What everybody has voted so far, or at the end. */
export function PollResult({ poll, voted, phase, onChange }: Props) {
  return (
    <div className={styles.result}>
      <PollBars poll={poll} voted={voted} />
      <div className={styles.tools}>
        <p className={styles.note}>
          {words.votes(votesIn(poll))}
          {phase === 'counting' && ` ${words.counting}`}
        </p>
        {onChange && (
          <Button small tone="quiet" onClick={onChange}>
            {words.change}
          </Button>
        )}
      </div>
    </div>
  );
}
