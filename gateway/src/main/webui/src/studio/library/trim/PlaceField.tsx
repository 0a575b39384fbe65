import { Button } from '../../../design/Button';
import { Field } from '../../../design/Field';
import styles from './Trim.module.css';

interface Props {
  words: { label: string; here: string; far: string };
  /** As on a clock. */
  value: string;
  /** Where everything begins, or ends. */
  far: string;
  error: string | undefined;
  onChange(value: string): void;
  onHere: (() => void) | undefined;
}

/** One of the two places: typed, taken from the picture, or at the very end. */
export function PlaceField({ words, value, far, error, onChange, onHere }: Props) {
  return (
    <div className={styles.place}>
      <Field label={words.label} error={error}>
        {(field) => (
          <input
            {...field}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <div className={styles.take}>
        <Button small onClick={onHere}>
          {words.here}
        </Button>
        <Button small tone="quiet" disabled={value === far} onClick={() => onChange(far)}>
          {words.far}
        </Button>
      </div>
    </div>
  );
}
