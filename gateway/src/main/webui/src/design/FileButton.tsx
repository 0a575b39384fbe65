import { type ReactNode, useId } from 'react';
import button from './Button.module.css';
import { cx } from './cx';
import styles from './FileButton.module.css';

interface Props {
  label: string;
  hint?: string | undefined;
  /** Types of files. */
  accept: string[];
  multiple?: boolean;
  onFiles(files: File[]): void;
  /** What stands before the words. */
  children?: ReactNode;
}

/** A button that asks for files. */
export function FileButton({ label, hint, accept, multiple = false, onFiles, children }: Props) {
  const id = useId();
  return (
    <>
      <label className={cx(button.button, button.primary, button.small, styles.file)}>
        {children}
        {label}
        <input
          type="file"
          accept={accept.join(',')}
          multiple={multiple}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) {
              onFiles(files);
            }
          }}
        />
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}
