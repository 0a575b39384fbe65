import { X } from 'lucide-react';
import { type FocusEvent, useRef } from 'react';
import { common } from '../text/common';
import { Button } from './Button';
import styles from './Toasts.module.css';
import { dismiss, useToasts } from './toasts';

/** What is said in passing. Whoever presses something in it goes on where they were. */
export function Toasts() {
  const toasts = useToasts();
  const before = useRef<HTMLElement | null>(null);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
      before.current = relatedTarget;
    }
  };
  const leave = (id: number) => {
    dismiss(id);
    before.current?.focus();
    before.current = null;
  };
  return (
    <div className={styles.area} role="status" aria-live="polite" data-toasts="" onFocus={onFocus}>
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
                leave(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <Button small icon tone="quiet" aria-label={common.dismiss} onClick={() => leave(id)}>
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
