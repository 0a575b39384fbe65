import { Lock, Play } from 'lucide-react';
import { Link } from 'wouter';
import { answerPath } from '../../questions/panel/AnswerLink';
import { ago } from '../../text/format';
import { missed as words } from '../../text/missed';
import type { Answered } from './answeredSoFar';
import styles from './MissedPanel.module.css';

interface Props {
  answered: Answered;
  /** It is what the recording shows now. */
  current: boolean;
  /** Server time (epoch ms). */
  now: number;
  /** Plays the recording. */
  onWatch: (() => void) | undefined;
}

/** One answer: whoever presses it sees it, unless it is for others or nobody knows where it is. */
export function MissedRow({ answered: { question, at, access }, current, now, onWatch }: Props) {
  const what = (
    <>
      <span>
        <bdi>{question.text}</bdi>
      </span>
      <span className={styles.when}>
        {access === 'open' && <Play size={14} aria-hidden="true" />}
        <time dateTime={at}>{words.at(at)}</time>
        <span>{ago(at, now)}</span>
        {access === 'locked' && (
          <span className={styles.locked}>
            <Lock size={14} aria-hidden="true" />
            {words.locked}
          </span>
        )}
        {access === 'unmarked' && <span>{words.unmarked}</span>}
      </span>
    </>
  );
  return (
    <li data-access={access}>
      {access === 'open' && onWatch ? (
        <Link
          className={styles.jump}
          href={answerPath(question.show, at)}
          aria-current={current ? 'true' : undefined}
          onClick={onWatch}
        >
          {what}
        </Link>
      ) : (
        <div className={styles.still}>{what}</div>
      )}
    </li>
  );
}
