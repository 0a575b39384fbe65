import { GripVertical } from 'lucide-react';
import { type HTMLAttributes, useId } from 'react';
import { Badge } from '../../design/Badge';
import { Button } from '../../design/Button';
import type { Question } from '../../questions/question';
import { short } from '../../text/format';
import { questions } from '../../text/questions';
import { queue as words } from '../../text/queue';
import { Asked } from './Asked';
import styles from './Queue.module.css';
import type { QueueCommand } from './queueKeys';
import { RowMenu } from './RowMenu';

interface Props {
  question: Question;
  votes: number;
  index: number;
  last: boolean;
  /** The keyboard stands here. */
  current: boolean;
  now: number;
  edge: 'before' | 'after' | undefined;
  grip: HTMLAttributes<HTMLElement>;
  onAnswer(): void;
  onCommand(command: QueueCommand | 'top' | 'hold'): void;
}

/** One question of the queue; the keyboard stands on its button. */
export function QueueRow({ question, votes, index, last, current, now, edge, grip, ...rest }: Props) {
  const { id, text, label, pinned, status } = question;
  const left = status === 'open' ? undefined : words.left[status];
  const note = useId();
  return (
    <li className={styles.row} data-row={id} data-edge={edge} data-left={left && ''}>
      <span className={styles.grip} title={words.drag} aria-hidden="true" {...grip}>
        <GripVertical size={18} />
      </span>
      <p className={styles.votes} title={words.votes(votes)}>
        <span aria-hidden="true">{short(votes)}</span>
        <span className="visually-hidden">{words.votes(votes)}</span>
      </p>
      <div className={styles.what}>
        <p className={styles.text}>
          <bdi>{text}</bdi>
        </p>
        <p className={styles.by}>
          {left && <strong id={note}>{left}</strong>}
          <Asked question={question} now={now} />
          {pinned && <span className={styles.pinned}>{words.pinnedBadge}</span>}
          {label && <Badge>{label}</Badge>}
        </p>
        <details className={styles.why}>
          <summary tabIndex={current ? 0 : -1}>{questions.why}</summary>
          <p>{questions.whyText(question)}</p>
        </details>
      </div>
      <div className={styles.tools}>
        <Button
          small
          tone={index === 0 && !left ? 'primary' : 'plain'}
          data-answer={id}
          tabIndex={current ? 0 : -1}
          aria-label={words.answerOf(index + 1, text)}
          aria-disabled={left !== undefined}
          aria-describedby={left && note}
          onClick={rest.onAnswer}
        >
          {words.answer}
        </Button>
        <RowMenu
          question={question}
          first={index === 0}
          last={last}
          tabIndex={current ? 0 : -1}
          onCommand={rest.onCommand}
        />
      </div>
    </li>
  );
}
