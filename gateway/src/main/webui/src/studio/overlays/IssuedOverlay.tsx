import { useEffect, useRef } from 'react';
import type { NewOverlay } from '../../api/types';
import { Button } from '../../design/Button';
import { CopyField } from '../../design/CopyField';
import { overlays as words } from '../../text/overlays';
import issued from '../keys/IssuedKeyCard.module.css';
import styles from './Overlays.module.css';

const address = (kind: string, secret: string) => `${location.origin}/overlay/${kind}#${secret}`;

/** The only moment at which an overlay's addresses can be read, and what to do with them. */
export function IssuedOverlay({ overlay: { secret }, onDone }: { overlay: NewOverlay; onDone(): void }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <section ref={card} tabIndex={-1} className={issued.issued} aria-label={words.issued}>
      <p>
        <strong>{words.once}</strong> {words.onceWhy}
      </p>
      <CopyField label={words.chat} value={address('chat', secret)} secret />
      <CopyField label={words.reactions} value={address('reactions', secret)} secret />
      <CopyField label={words.question} value={address('question', secret)} secret />
      <CopyField label={words.poll} value={address('poll', secret)} secret />
      <ol className={styles.how}>
        {words.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button small onClick={onDone}>
        {words.done}
      </Button>
    </section>
  );
}
