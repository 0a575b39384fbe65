import { Switch as Primitive } from 'radix-ui';
import { useId } from 'react';
import styles from './Switch.module.css';

interface Props {
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  /** Keeps the label for screen readers only. */
  bare?: boolean;
  onChange(checked: boolean): void;
}

export function Switch({ label, hint, checked, disabled, bare, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      {!bare && (
        <div className={styles.words}>
          <label htmlFor={id}>{label}</label>
          {hint && <p id={`${id}-hint`}>{hint}</p>}
        </div>
      )}
      <Primitive.Root
        id={id}
        className={styles.track}
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={onChange}
        aria-label={bare ? label : undefined}
        aria-describedby={hint && !bare ? `${id}-hint` : undefined}
      >
        <Primitive.Thumb className={styles.thumb} />
      </Primitive.Root>
    </div>
  );
}
