import { useId } from 'react';
import choice from '../../design/Choice.module.css';
import { cx } from '../../design/cx';
import { keeping as words } from '../../text/keeping';
import styles from './Keeping.module.css';

const USUAL = [14, 30, 60, 90, 180, 365];

interface Props {
  /** Null: for ever. */
  days: number | null;
  onChange(days: number | null): void;
}

/** How long recordings are kept. */
export function RetentionChoice({ days, onChange }: Props) {
  const id = useId();
  const all = days === null || USUAL.includes(days) ? USUAL : [...USUAL, days].sort((a, b) => a - b);
  return (
    <div className={styles.retention}>
      <label htmlFor={id}>{words.keep}</label>
      <select
        id={id}
        className={cx(choice.box)}
        aria-describedby={`${id}-hint`}
        value={days ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{words.forEver}</option>
        {all.map((n) => (
          <option key={n} value={n}>
            {words.days(n)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className={styles.hint}>
        {days === null ? words.forEverHint : words.hint}
      </p>
    </div>
  );
}
