import { ArrowRight, Check, Undo2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button } from '../../design/Button';
import { host as words } from '../../text/host';
import styles from './HostView.module.css';

interface Props {
  started: boolean;
  something: boolean;
  busy: boolean;
  said: string;
  onAnswered(): void;
  onNext(): void;
  onBack: (() => void) | undefined;
}

/** Three buttons for a thumb, and what the last press did. A press leaves no focus behind: Space stays "answered". */
export function HostButtons({ started, something, busy, said, onAnswered, onNext, onBack }: Props) {
  const pressed = (run: (() => void) | undefined) => (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail > 0) {
      event.currentTarget.blur();
    }
    run?.();
  };
  return (
    <footer className={styles.foot}>
      <p className={styles.said} role="status">
        {said}
      </p>
      <div className={styles.buttons} aria-busy={busy}>
        <Button className={styles.big ?? ''} aria-disabled={!onBack} onClick={pressed(onBack)}>
          <Undo2 size={24} aria-hidden="true" />
          {words.backButton}
        </Button>
        <Button className={styles.big ?? ''} aria-disabled={!something} onClick={pressed(onNext)}>
          <ArrowRight size={24} aria-hidden="true" />
          {words.nextButton}
        </Button>
        <Button
          className={styles.big ?? ''}
          tone="primary"
          aria-disabled={!something}
          onClick={pressed(onAnswered)}
        >
          <Check size={28} aria-hidden="true" />
          {started || !something ? words.answeredButton : words.startButton}
        </Button>
      </div>
      <p className={styles.keys}>{words.keys}</p>
    </footer>
  );
}
