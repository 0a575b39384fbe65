import { type ReactNode, useRef } from 'react';
import type { LiveShowState } from '../watch/liveShow';
import type { PlaybackFigures } from '../watch/player/playback';
import { usePlayback } from '../watch/player/usePlayback';
import { assignmentOf } from '../watch/stage';
import styles from './LivePreview.module.css';
import { useVisible } from './useVisible';

interface Props {
  label: string;
  state: LiveShowState;
  onDenied(): void;
  /** What to show while there is no picture. */
  children?: ReactNode;
  /** Shown over the picture. */
  overlay?(figures: () => PlaybackFigures | null): ReactNode;
}

/** The picture of a show, small and silent; it rests while the page is not looked at. */
export function LivePreview({ label, state, onDenied, children, overlay }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const visible = useVisible();
  const playback = usePlayback({
    video,
    still,
    assignment: visible ? assignmentOf(state) : null,
    pass: state.pass,
    onDenied,
  });
  return (
    <div className={styles.preview}>
      <canvas ref={still} className={styles.still} />
      <video ref={video} muted playsInline aria-label={label} hidden={!playback.picture} />
      {!playback.picture && <div className={styles.instead}>{children}</div>}
      {playback.picture && overlay?.(playback.figures)}
    </div>
  );
}
