import { Check } from 'lucide-react';
import { count } from '../../text/format';
import { polls as words } from '../../text/polls';
import { type Poll, shares } from '../poll';
import styles from './PollBars.module.css';

/** The options of a poll with their votes, the most voted ones marked by more than their colour. */
export function PollBars({ poll, voted }: { poll: Poll; voted?: number | undefined }) {
  const most = Math.max(1, ...poll.counts);
  const share = shares(poll);
  return (
    <ol className={styles.bars} aria-label={words.result}>
      {poll.options.map((option, number) => (
        <li key={option} data-most={poll.counts[number] === most}>
          <span className={styles.option}>
            <bdi>{option}</bdi>
            {voted === number && (
              <span className={styles.own}>
                <Check size={14} aria-hidden="true" />
                {words.own}
              </span>
            )}
          </span>
          <span className={styles.share}>
            {share[number]}%
            <span className="visually-hidden">, {count(poll.counts[number] ?? 0, 'vote', 'votes')}</span>
          </span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${share[number]}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
