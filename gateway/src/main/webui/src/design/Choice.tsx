import { useId } from 'react';
import styles from './Choice.module.css';
import { cx } from './cx';
import row from './Switch.module.css';

interface Props<T extends string | number> {
  label: string;
  hint?: string | undefined;
  /** For names of several words. */
  wide?: boolean;
  value: T;
  /** A value that is not among them is offered as well. */
  options: readonly T[];
  nameOf(value: T): string;
  onChange(value: T): void;
}

/** One of a few, on one line with its label. */
export function Choice<T extends string | number>({
  label,
  hint,
  wide,
  value,
  options,
  nameOf,
  onChange,
}: Props<T>) {
  const id = useId();
  const all = options.includes(value) ? options : [...options, value];
  return (
    <div className={cx(row.field, wide && styles.wide)}>
      <div className={row.words}>
        <label htmlFor={id}>{label}</label>
        {hint && <p id={`${id}-hint`}>{hint}</p>}
      </div>
      <select
        id={id}
        className={cx(styles.box, styles.select)}
        aria-describedby={hint && `${id}-hint`}
        value={all.indexOf(value)}
        onChange={(event) => onChange(all[Number(event.target.value)] as T)}
      >
        {all.map((option, index) => (
          <option key={option} value={index}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
