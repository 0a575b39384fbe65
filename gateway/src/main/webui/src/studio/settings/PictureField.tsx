import { Button } from '../../design/Button';
import look from '../../design/Button.module.css';
import { cx } from '../../design/cx';
import { Field } from '../../design/Field';
import file from '../../design/FileButton.module.css';
import { settings } from '../../text/settings';
import { type DraftPicture, TYPES } from './draftPicture';
import styles from './LookSection.module.css';

const words = settings.look;

interface Props {
  label: string;
  hint: string;
  error: string | undefined;
  picture: DraftPicture;
  onChange(picture: DraftPicture): void;
}

export function PictureField({ label, hint, error, picture, onChange }: Props) {
  const what = label.toLowerCase();
  return (
    <Field label={label} hint={hint} error={error}>
      {({ className: _, ...field }) => (
        <div className={styles.choice}>
          <span className={cx(look.button, look.plain, look.small, file.file)}>
            <span aria-hidden="true">{words.choose(what)}</span>
            <input
              {...field}
              type="file"
              accept={TYPES.join(',')}
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                event.target.value = '';
                if (chosen) {
                  onChange(chosen);
                }
              }}
            />
          </span>
          {picture && (
            <Button small onClick={() => onChange(null)}>
              {words.remove(what)}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
