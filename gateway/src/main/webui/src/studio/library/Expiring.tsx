import type { Recording } from '../../api/types';
import { Button } from '../../design/Button';
import { keeping as words } from '../../text/keeping';
import styles from './Keeping.module.css';
import { titleOf } from './useLibrary';

interface Props {
  recordings: Recording[];
  onKeep(recording: Recording): void;
}

/** What goes within a week unless somebody keeps it. */
export function Expiring({ recordings, onKeep }: Props) {
  if (recordings.length === 0) {
    return null;
  }
  return (
    <div>
      <h2 className={styles.heading}>{words.expiring(recordings.length)}</h2>
      <ul className={styles.expiring}>
        {recordings.map((recording) => (
          <li key={recording.show}>
            <span>
              <strong>{titleOf(recording)}</strong> {recording.expiresAt && words.goes(recording.expiresAt)}
            </span>
            <Button small aria-label={words.oneOf(titleOf(recording))} onClick={() => onKeep(recording)}>
              {words.one}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
