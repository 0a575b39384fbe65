import { Gauge, Keyboard, Maximize2, Minimize2, SkipBack } from 'lucide-react';
import { useEffect } from 'react';
import { cx } from '../../design/cx';
import { watch } from '../../text/watch';
import styles from './Controls.module.css';
import { LiveButton } from './LiveButton';
import type { PlaybackFigures } from './playback';
import type { HotkeyActions } from './useHotkeys';

interface Props {
  figures(): PlaybackFigures | null;
  delayShown: boolean;
  theatre: boolean;
  actions: HotkeyActions;
  /** Plays the show from its first minute; undefined while nothing of it can be played. */
  onStartOver: (() => void) | undefined;
}

const words = watch.controls;

export function Controls({ figures, delayShown, theatre, actions, onStartOver }: Props) {
  useEffect(() => {
    void import('./mediaElements');
  }, []);
  const theatreLabel = theatre ? words.leaveTheatre : words.theatre;
  const delayLabel = delayShown ? words.hideDelay : words.delay;
  return (
    <media-control-bar class={styles.bar}>
      <media-play-button class={styles.media} notooltip="" />
      <media-mute-button class={styles.media} notooltip="" />
      <media-volume-range class={cx(styles.media, styles.volume)} />
      <LiveButton figures={figures} onJump={actions.jump} />
      {onStartOver && (
        <button
          type="button"
          className={styles.button}
          aria-label={words.startOver}
          title={words.startOver}
          onClick={onStartOver}
        >
          <SkipBack size={20} aria-hidden="true" />
        </button>
      )}
      <span className={styles.space} />
      <button
        type="button"
        className={styles.button}
        aria-label={delayLabel}
        aria-pressed={delayShown}
        title={delayLabel}
        onClick={actions.delay}
      >
        <Gauge size={20} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={cx(styles.button, styles.wide)}
        aria-label={words.keys}
        title={words.keys}
        onClick={actions.keys}
      >
        <Keyboard size={20} aria-hidden="true" />
      </button>
      <media-pip-button class={styles.media} notooltip="" />
      <button
        type="button"
        className={cx(styles.button, styles.wide)}
        aria-label={theatreLabel}
        title={theatreLabel}
        onClick={actions.theatre}
      >
        {theatre ? <Minimize2 size={20} aria-hidden="true" /> : <Maximize2 size={20} aria-hidden="true" />}
      </button>
      <media-fullscreen-button class={styles.media} notooltip="" />
    </media-control-bar>
  );
}
