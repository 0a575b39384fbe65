import { X } from 'lucide-react';
import { common } from '../text/common';
import { Button } from './Button';
import styles from './Toasts.module.css';
import { dismiss, useToasts } from './toasts';

export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={styles.area} role="status" aria-live="polite">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className={styles.toast}>
          <span>{text}</span>
          {action && (
            <Button
              small
              tone="quiet"
              className={styles.action ?? ''}
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <Button small icon tone="quiet" aria-label={common.dismiss} onClick={() => dismiss(id)}>
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
