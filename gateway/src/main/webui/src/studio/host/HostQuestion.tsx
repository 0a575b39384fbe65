import { Badge } from '../../design/Badge';
import { useNow } from '../../design/useNow';
import type { Question } from '../../questions/question';
import { timer } from '../../text/format';
import { host as words } from '../../text/host';
import { Asked } from '../questions/Asked';
import styles from './HostView.module.css';

/** From so many characters on the letters are smaller, so that all of it is seen at once. */
const LONG = 110;

interface Props {
  question: Question | undefined;
  /** It is being answered; else it is the one to begin with. */
  current: boolean;
}

/** The one question in huge type: whoever reads it stands two steps away. */
export function HostQuestion({ question, current }: Props) {
  const now = useNow();
  if (!question) {
    return (
      <section className={styles.question} aria-live="polite">
        <p className={styles.text}>{words.none}</p>
        <p className={styles.by}>{words.noneText}</p>
      </section>
    );
  }
  const { text, votes, label, answeringAt } = question;
  return (
    <section
      className={styles.question}
      data-current={current}
      aria-label={current ? words.current : words.first}
    >
      <p className={styles.which}>
        <span>{current ? words.current : words.first}</span>
        {current && answeringAt && (
          <span role="timer" aria-live="off">
            {timer(now - Date.parse(answeringAt))}
          </span>
        )}
      </p>
      <p className={styles.text} data-long={text.length > LONG} aria-live="polite">
        <bdi>{text}</bdi>
      </p>
      <p className={styles.by}>
        <strong>{words.votes(votes)}</strong>
        <Asked question={question} now={now} />
        {label && <Badge>{label}</Badge>}
      </p>
    </section>
  );
}
