import { useNow } from '../design/useNow';
import { noPicture } from '../text/noPicture';
import styles from './Countdown.module.css';
import { countdown } from './countdown';

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/** Big figures until the start; nothing once the time has come. */
export function Countdown({ until }: { until: string }) {
  const now = useNow();
  const left = countdown(Date.parse(until), now);
  if (!left) {
    return null;
  }
  const shown = left.days > 0 ? UNITS : UNITS.slice(1);
  return (
    <div className={styles.countdown} role="timer" aria-live="off">
      {shown.map((unit) => (
        <span key={unit} className={styles.part}>
          <span className={styles.figure}>
            {[...String(left[unit]).padStart(2, '0')].map((digit, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
              <span key={place}>{digit}</span>
            ))}
          </span>
          <span className={styles.unit}>{noPicture.waiting.units[unit]}</span>
        </span>
      ))}
    </div>
  );
}
