import { useEffect, useState } from 'react';
import { cx } from '../../design/cx';
import { watch } from '../../text/watch';
import styles from './LiveButton.module.css';
import type { PlaybackFigures } from './playback';

/** Further behind the wanted delay than this (s) a person would notice in the chat. */
const BEHIND = 2;

/** Red while the picture is live; otherwise the way back to it. */
export function LiveButton({ figures, onJump }: { figures(): PlaybackFigures | null; onJump(): void }) {
  const [behind, setBehind] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = figures();
      setBehind(now?.edge != null && now.target != null && now.edge > now.target + BEHIND);
    }, 500);
    return () => clearInterval(timer);
  }, [figures]);
  const label = behind ? watch.controls.jump : watch.controls.atEdge;
  return (
    <button
      type="button"
      className={cx(styles.live, behind && styles.behind)}
      aria-label={watch.controls.jump}
      onClick={onJump}
    >
      <span className={styles.dot} />
      {label}
    </button>
  );
}
