import type { IssuedKey } from '../../api/types';
import { Button } from '../../design/Button';
import { CopyField } from '../../design/CopyField';
import { studio } from '../../text/studio';
import styles from './IssuedKeyCard.module.css';

const words = studio.key;

/** The only moment at which a key can be read. */
export function IssuedKeyCard({ issued, onDone }: { issued: IssuedKey; onDone(): void }) {
  return (
    <section className={styles.issued} aria-label={words.newKey}>
      <p>
        <strong>{words.once}</strong> {words.onceWhy}
      </p>
      <CopyField label={words.server} value={issued.server} />
      <CopyField label={words.streamKey} value={issued.streamKey} secret />
      <Button small onClick={onDone}>
        {words.hide}
      </Button>
    </section>
  );
}
