import { useRef } from 'react';
import { Button } from '../../design/Button';
import { useKeptFocus } from '../../design/useKeptFocus';
import type { Question } from '../../questions/question';
import { questions as said } from '../../text/questions';
import { queue } from '../../text/queue';
import styles from './Queue.module.css';

const words = queue.done;

/** What was answered, put off or rejected, the newest first, with the way back. */
export function DoneQuestions({
  questions,
  onReopen,
}: {
  questions: Question[];
  onReopen(one: Question): void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useKeptFocus(list);
  if (questions.length === 0) {
    return null;
  }
  return (
    <details className={styles.done}>
      <summary>{words.title(questions.length)}</summary>
      <ul ref={list} {...focus}>
        {questions.map((question) => {
          const { id, text, status, answeredAt, reason } = question;
          return (
            <li key={id} className={styles.small}>
              <div className={styles.what}>
                <p>
                  <bdi>{text}</bdi>
                </p>
                <p className={styles.by}>
                  <span>
                    {status === 'answered' && answeredAt
                      ? said.states.answeredAt(answeredAt)
                      : words.status[status as keyof typeof words.status]}
                  </span>
                  {reason && <span>{reason}</span>}
                </p>
              </div>
              <Button small tone="quiet" aria-label={words.reopenOf(text)} onClick={() => onReopen(question)}>
                {words.reopen}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
