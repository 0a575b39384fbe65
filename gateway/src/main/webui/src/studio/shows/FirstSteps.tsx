import { Card } from '../../design/Card';
import { studio } from '../../text/studio';
import styles from './FirstSteps.module.css';

/** An empty studio teaches the way to the first show. */
export function FirstSteps() {
  const { title, list } = studio.overview.steps;
  return (
    <Card title={title}>
      <ol className={styles.steps}>
        {list.map(([name, text]) => (
          <li key={name}>
            <strong>{name}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
