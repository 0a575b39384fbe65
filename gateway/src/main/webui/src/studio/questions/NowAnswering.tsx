import { Check, Undo2 } from 'lucide-react';
import { Button } from '../../design/Button';
import { useNow } from '../../design/useNow';
import type { Question } from '../../questions/question';
import { queue } from '../../text/queue';
import { Asked } from './Asked';
import styles from './Queue.module.css';

const words = queue.now;

interface Props {
  question: Question | undefined;
  onDone(question: Question): void;
  onBack(question: Question): void;
}

/** The question that is being answered, large, and for how long. */
export function NowAnswering({ question, onDone, onBack }: Props) {
  const now = useNow();
  if (!question) {
    return <p className={styles.idle}>{words.none}</p>;
  }
  const { text, answeringAt } = question;
  return (
    <section className={styles.now} aria-label={words.title}>
      <p className={styles.nowHead}>
        <strong>{words.title}</strong>
        {answeringAt && (
          <span role="timer" aria-live="off">
            {words.since(now - Date.parse(answeringAt))}
          </span>
        )}
      </p>
      <p className={styles.nowText}>
        <bdi>{text}</bdi>
      </p>
      <p className={styles.by}>
        <Asked question={question} now={now} />
      </p>
      <div className={styles.nowTools}>
        <Button tone="primary" onClick={() => onDone(question)}>
          <Check size={18} aria-hidden="true" />
          {words.done}
        </Button>
        <Button tone="quiet" onClick={() => onBack(question)}>
          <Undo2 size={18} aria-hidden="true" />
          {words.back}
        </Button>
      </div>
    </section>
  );
}
