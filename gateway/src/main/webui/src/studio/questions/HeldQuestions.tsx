import { useId, useRef } from 'react';
import { Button } from '../../design/Button';
import { useKeptFocus } from '../../design/useKeptFocus';
import type { Question } from '../../questions/question';
import { queue as words } from '../../text/queue';
import { Asked } from './Asked';
import styles from './Queue.module.css';

interface Props {
  questions: Question[];
  now: number;
  onApprove(question: Question): void;
  onReject(question: Question): void;
}

/** Questions that only moderators see yet, the oldest first. */
export function HeldQuestions({ questions, now, onApprove, onReject }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useKeptFocus(list);
  const title = useId();
  if (questions.length === 0) {
    return null;
  }
  return (
    <section className={styles.held} aria-labelledby={title}>
      <h3 id={title}>{words.waiting(questions.length)}</h3>
      <ul ref={list} {...focus}>
        {questions.map((question) => (
          <li key={question.id} className={styles.small}>
            <div className={styles.what}>
              <p>
                <bdi>{question.text}</bdi>
              </p>
              <p className={styles.by}>
                <Asked question={question} now={now} />
              </p>
            </div>
            <div className={styles.tools}>
              <Button small aria-label={words.approveOf(question.text)} onClick={() => onApprove(question)}>
                {words.approve}
              </Button>
              <Button
                small
                tone="danger"
                aria-label={words.rejectOf(question.text)}
                onClick={() => onReject(question)}
              >
                {words.reject.send}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
