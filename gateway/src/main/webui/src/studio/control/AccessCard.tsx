import { useEffect, useRef } from 'react';
import type { Show } from '../../api/types';
import { Card } from '../../design/Card';
import { studio } from '../../text/studio';
import styles from './AccessCard.module.css';
import { AccessCountdown } from './AccessCountdown';
import { AccessSwitch } from './AccessSwitch';

/** Who can watch, and who soon can. Whoever works by keyboard stays here when one gives way to the other. */
export function AccessCard({ show }: { show: Show }) {
  const { accessChange } = show;
  const box = useRef<HTMLDivElement>(null);
  const counting = accessChange !== null;
  const before = useRef(counting);
  useEffect(() => {
    if (before.current !== counting && document.activeElement === document.body) {
      box.current?.focus({ preventScroll: true });
    }
    before.current = counting;
  }, [counting]);
  return (
    <Card title={studio.access.title}>
      <div ref={box} tabIndex={-1} className={styles.box}>
        {accessChange ? (
          <AccessCountdown show={show.id} change={accessChange} />
        ) : (
          <AccessSwitch show={show} />
        )}
      </div>
    </Card>
  );
}
