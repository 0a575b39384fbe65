import type { GuestPass } from '../api/types';
import { Button } from '../design/Button';
import { CopyField } from '../design/CopyField';
import { membership } from '../text/membership';
import styles from './AccountPage.module.css';
import passes from './GuestPasses.module.css';

const words = membership.passes;

interface Props {
  pass: GuestPass;
  /** Of its show. */
  title: string;
  onTakeBack(): void;
}

/** A pass that was given: its link until somebody takes it, then who did. */
export function GivenPass({ pass, title, onTakeBack }: Props) {
  const { code, acceptedBy, over } = pass;
  return (
    <li>
      <p>
        <strong>{title}</strong>{' '}
        <span className={styles.hint}>
          {acceptedBy !== null ? words.taken(acceptedBy) : over ? words.over : words.free}
        </span>
      </p>
      {acceptedBy === null && !over && (
        <CopyField label={words.linkFor(title)} value={`${location.origin}/guest/${code}`} />
      )}
      {acceptedBy === null && (
        <Button small className={passes.back ?? ''} aria-label={words.backOf(title)} onClick={onTakeBack}>
          {words.back}
        </Button>
      )}
    </li>
  );
}
