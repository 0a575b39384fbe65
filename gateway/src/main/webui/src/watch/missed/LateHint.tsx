import { X } from 'lucide-react';
import { Button } from '../../design/Button';
import { missed as words } from '../../text/missed';
import styles from './LateHint.module.css';

interface Props {
  /** How late they came (ms). */
  late: number;
  onOpen(): void;
  onDismiss(): void;
}

/** Tells whoever came late that what they missed can be seen; over the chat's oldest lines, so nothing moves. */
export function LateHint({ late, onOpen, onDismiss }: Props) {
  return (
    <div className={styles.hint} data-late="">
      <p>{words.late(late)}</p>
      <Button small onClick={onOpen}>
        {words.title}
      </Button>
      <Button icon small tone="quiet" aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
