import { AlertDialog } from 'radix-ui';
import { common } from '../text/common';
import { Button } from './Button';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { useOpener } from './useOpener';

export interface Question {
  title: string;
  text: string;
  confirm: string;
  run(): void;
}

/** Asks before something that cannot be undone. */
export function Confirm({ question, onClose }: { question: Question | null; onClose(): void }) {
  const opener = useOpener();
  return (
    <AlertDialog.Root open={question !== null} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={cx(styles.scrim, styles.above)} />
        <AlertDialog.Content className={cx(styles.dialog, styles.above)} {...opener}>
          <AlertDialog.Title>{question?.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text}>{question?.text}</AlertDialog.Description>
          <div className={styles.actions}>
            <AlertDialog.Cancel asChild>
              <Button>{common.cancel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone="danger" onClick={question?.run}>
                {question?.confirm}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
