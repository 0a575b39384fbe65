import { useSyncExternalStore } from 'react';
import { questions } from '../text/questions';
import type { CurrentQuestion } from './currentQuestion';
import styles from './Overlay.module.css';

/** From so many characters on the letters are smaller. */
const LONG = 120;

/** The question that is being answered, on a board of its own; nothing while there is none. */
export function QuestionOverlay({ current }: { current: CurrentQuestion }) {
  const question = useSyncExternalStore(current.subscribe, current.now);
  if (!question) {
    return null;
  }
  const { id, text, author, anonymous } = question;
  return (
    <section key={id} className={styles.question} aria-label={questions.sections.now}>
      <p data-long={text.length > LONG}>
        <bdi>{text}</bdi>
      </p>
      <small>
        <bdi>{author && !anonymous ? author.name : questions.anonymous}</bdi>
      </small>
    </section>
  );
}
