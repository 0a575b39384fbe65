import { Check, Copy, Eye, EyeOff } from 'lucide-react';
import { type FocusEvent, useId, useState } from 'react';
import { studio } from '../text/studio';
import { Button } from './Button';
import styles from './CopyField.module.css';
import { cx } from './cx';
import { toast } from './toasts';

interface Props {
  label: string;
  value: string;
  /** Shown as dots until revealed. */
  secret?: boolean;
  /** Shown to its end, for whoever has to type it elsewhere. */
  whole?: boolean;
}

/** Something to paste elsewhere, with the button that copies it. */
export function CopyField({ label, value, secret = false, whole = false }: Props) {
  const [revealed, setRevealed] = useState(!secret);
  const [copied, setCopied] = useState(false);
  const id = useId();
  const words = studio.key;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch {
      setRevealed(true);
      toast(words.copyFailed);
    }
  }

  const field = {
    id,
    readOnly: true,
    spellCheck: false,
    value,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select(),
  };
  const name = label.toLowerCase().replace(/^(rtmp|srt|whip)/, (word) => word.toUpperCase());
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {whole ? (
        <textarea {...field} rows={3} className={cx(styles.value, styles.whole)} />
      ) : (
        <input {...field} autoComplete="off" className={cx(styles.value, !revealed && styles.masked)} />
      )}
      {secret && (
        <Button
          icon
          small
          tone="quiet"
          aria-label={revealed ? words.conceal : words.reveal}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
        </Button>
      )}
      <Button small aria-label={words.copy(name)} className={styles.copy ?? ''} onClick={() => void copy()}>
        {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        <span aria-hidden="true">{copied ? words.copied : 'Copy'}</span>
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? words.copied : ''}
      </span>
    </div>
  );
}
