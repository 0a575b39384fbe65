import { type ReactNode, type RefObject, useState } from 'react';
import type { Show } from '../../api/types';
import { cx } from '../../design/cx';
import { useChannel } from '../../look/channel';
import { watch } from '../../text/watch';
import type { LiveShowState } from '../liveShow';
import type { Pass } from '../pass';
import type { Stage } from '../stage';
import { StageLayer } from '../states/StageLayer';
import { Controls } from './Controls';
import { DelayReadout } from './DelayReadout';
import styles from './PlayerFrame.module.css';
import { ShortcutSheet } from './ShortcutSheet';
import { SoundPrompt } from './SoundPrompt';
import { useHotkeys } from './useHotkeys';
import type { Playback } from './usePlayback';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  still: RefObject<HTMLCanvasElement | null>;
  show: Show | null;
  stage: Stage;
  playback: Playback;
  theatre: boolean;
  connectionLost: boolean;
  moderator: boolean;
  pass: Pass;
  lost: LiveShowState['lost'];
  onTheatre(): void;
  onAskAgain(): void;
  onWatchHere(): void;
  /** What rises over the picture. */
  children: ReactNode;
}

/** The stage itself: the picture, its controls, and over them whatever is to be said instead. */
export function PlayerFrame({ video, still, show, stage, playback, theatre, ...rest }: Props) {
  const [delay, setDelay] = useState(false);
  const [keys, setKeys] = useState(false);
  const { coverUrl } = useChannel();
  const playing = stage === 'playing';
  const actions = {
    jump: playback.jumpToLive,
    theatre: rest.onTheatre,
    delay: () => setDelay(!delay),
    keys: () => setKeys(!keys),
  };
  useHotkeys(video, playing, actions);
  return (
    <section
      id="player"
      aria-label={watch.player}
      data-stage={stage}
      className={cx(styles.frame, theatre && styles.theatre)}
    >
      <media-controller
        class={styles.controller}
        nohotkeys=""
        defaultstreamtype="live"
        fullscreenelement="player"
      >
        {/* biome-ignore lint/a11y/useMediaCaption: a live picture brings no caption track */}
        <video ref={video} slot="media" playsInline aria-label={watch.video(show?.title ?? '')} />
        {playing && (
          <Controls figures={playback.figures} delayShown={delay} theatre={theatre} actions={actions} />
        )}
      </media-controller>
      {stage === 'members-only' && coverUrl && <img className={styles.still} src={coverUrl} alt="" />}
      <canvas ref={still} className={cx(styles.still, playing && styles.gone)} />
      {playing && rest.children}
      {playing && delay && <DelayReadout figures={playback.figures} />}
      {playing && <SoundPrompt playback={playback} />}
      <StageLayer
        stage={stage}
        show={show}
        trouble={playback.trouble}
        pass={rest.pass}
        lost={rest.lost}
        connectionLost={rest.connectionLost}
        onRetry={playback.retry}
        onAskAgain={rest.onAskAgain}
        onWatchHere={rest.onWatchHere}
      />
      <ShortcutSheet open={keys} moderator={rest.moderator} onClose={() => setKeys(false)} />
    </section>
  );
}
