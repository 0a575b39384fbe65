import type { RecordingStorage } from '../../api/types';
import { cx } from '../../design/cx';
import { keeping as words } from '../../text/keeping';
import { forecastOf } from './forecast';
import styles from './Keeping.module.css';

/** For how long there is room, and what is known of it. */
export function StorageForecast({ storage }: { storage: RecordingStorage }) {
  const { usedBytes, shows, meanBytes, largestBytes } = storage;
  const { text, danger } = forecastOf(storage);
  return (
    <div>
      <p className={cx(danger && styles.danger)} role={danger ? 'alert' : undefined}>
        {text}
      </p>
      <details className={styles.numbers}>
        <summary>{words.numbers}</summary>
        <p>{words.used(usedBytes)}</p>
        {meanBytes !== null && largestBytes !== null && <p>{words.lately(shows, meanBytes, largestBytes)}</p>}
      </details>
    </div>
  );
}
