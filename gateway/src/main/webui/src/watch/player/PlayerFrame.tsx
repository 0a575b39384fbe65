import { lazy, type ReactNode, type RefObject, Suspense, useState } from 'react';
import type { Show } from '../../api/types';
import { cx } from '../../design/cx';
import { useChannel } from '../../look/channel';
import { watch } from '../../text/watch';
import type { LiveShowState } from '../liveShow';
import type { Pass } from '../pass';
import type { Stage } from '../stage';
import { Spinner } from '../states/Spinner';
import { StageLayer } from '../states/StageLayer';
import type { ReplayWish } from '../useReplay';
import { Controls } from './Controls';
import styles from './PlayerFrame.module.css';
import { SoundPrompt } from './SoundPrompt';
import { useFullScreen } from './useFullScreen';
import { useHotkeys } from './useHotkeys';
import type { Playback } from './usePlayback';

/* What comes when it is asked for; who watches live needs none of it before the picture. */
const DelayReadout = lazy(() => import('./DelayReadout'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet'));
const Replay = lazy(() => import('../replay/Replay'));
const AccessNotice = lazy(() => import('../AccessNotice'));

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  still: RefObject<HTMLCanvasElement | null>;
  show: Show | null;
  stage: Stage;
  playback: Playback;
  replay: ReplayWish;
  theatre: boolean;
  connectionLost: boolean;
  moderator: boolean;
  pass: Pass;
  lost: LiveShowState['lost'];
  onTheatre(): void;
  onAskAgain(): void;
  onWatchHere(): void;
  /** From the recording to the live picture. */
  onLive(): void;
  /** What rises over the picture. */
  children: ReactNode;
}

/** The stage itself: the picture, its controls, and over them whatever is to be said instead. */
export function PlayerFrame({ video, still, show, stage, playback, replay, theatre, ...rest }: Props) {
  const [delay, setDelay] = useState(false);
  /** Null until the sheet is asked for the first time. */
  const [keys, setKeys] = useState<boolean | null>(null);
  const { coverUrl } = useChannel();
  const fullScreen = useFullScreen();
  const playing = stage === 'playing';
  const replaying = stage === 'replay';
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
        hidden={replaying}
        nohotkeys=""
        defaultstreamtype="live"
        fullscreenelement="player"
      >
        {/* biome-ignore lint/a11y/useMediaCaption: a live picture brings no caption track */}
        <video ref={video} slot="media" playsInline aria-label={watch.video(show?.title ?? '')} />
        {playing && (
          <Controls
            figures={playback.figures}
            delayShown={delay}
            theatre={theatre}
            actions={actions}
            onStartOver={replay.watch}
          />
        )}
      </media-controller>
      {replaying && show && (
        <Suspense fallback={<Spinner label={watch.loading} />}>
          <Replay
            show={show}
            pass={rest.pass}
            theatre={theatre}
            keysShown={keys === true}
            liveVideo={video}
            video={replay.video}
            place={replay.place}
            clock={replay.clock}
            onTheatre={rest.onTheatre}
            onKeys={actions.keys}
            onAskAgain={rest.onAskAgain}
            onLive={rest.onLive}
          />
        </Suspense>
      )}
      {stage === 'members-only' && coverUrl && <img className={styles.still} src={coverUrl} alt="" />}
      <canvas ref={still} className={cx(styles.still, (playing || replaying) && styles.gone)} />
      {(playing || replaying) && rest.children}
      {playing && delay && (
        <Suspense>
          <DelayReadout figures={playback.figures} />
        </Suspense>
      )}
      {playing && <SoundPrompt playback={playback} />}
      {fullScreen && show?.accessChange && (
        <div className={styles.notice}>
          <Suspense>
            <AccessNotice show={show.id} change={show.accessChange} />
          </Suspense>
        </div>
      )}
      <StageLayer
        stage={stage}
        show={show}
        trouble={playback.trouble}
        pass={rest.pass}
        lost={rest.lost}
        connectionLost={rest.connectionLost}
        onReplay={replay.watch}
        onRetry={playback.retry}
        onAskAgain={rest.onAskAgain}
        onWatchHere={rest.onWatchHere}
      />
      {keys !== null && !replaying && (
        <Suspense>
          <ShortcutSheet open={keys} moderator={rest.moderator} onClose={() => setKeys(false)} />
        </Suspense>
      )}
    </section>
  );
}
