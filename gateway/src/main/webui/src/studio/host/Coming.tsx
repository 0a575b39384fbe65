import type { Question } from '../../questions/question';
import { host as words } from '../../text/host';
import styles from './HostView.module.css';

/** The next two, so that nothing comes as a surprise. */
export function Coming({ questions }: { questions: Question[] }) {
  return (
    <section className={styles.coming} aria-label={words.coming}>
      <h2>{words.coming}</h2>
      {questions.length === 0 ? (
        <p>{words.nothingNext}</p>
      ) : (
        <ol>
          {questions.map(({ id, text, votes }) => (
            <li key={id}>
              <bdi>{text}</bdi> <span>{words.votes(votes)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
