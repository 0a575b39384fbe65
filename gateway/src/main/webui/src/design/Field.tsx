import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children(props: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
    className: string;
  }): ReactNode;
}

/** A labelled input with its hint, or with what is wrong. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error !== undefined,
        className: styles.input ?? '',
      })}
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
