import { lazy, type RefObject, Suspense, useCallback, useEffect } from 'react';
import type { Show } from '../../api/types';
import { onAir } from '../../shows/programme';
import { share } from '../../shows/share';
import { player as playerWords } from '../../text/player';
import { replay as words } from '../../text/replay';
import { mayClip } from '../clips/mayClip';
import { useClipping } from '../clips/useClipping';
import { useProposedClip } from '../clips/useProposedClip';
import type { Pass } from '../pass';
import frame from '../player/PlayerFrame.module.css';
import ShortcutSheet from '../player/ShortcutSheet';
import { SoundPrompt } from '../player/SoundPrompt';
import { useKeys } from '../player/useHotkeys';
import { CaptionTrack } from './captions/CaptionTrack';
import { linkTo } from './moment';
import styles from './Replay.module.css';
import { ReplayControls } from './ReplayControls';
import { ReplayScene } from './ReplayScene';
import { ResumeNotice } from './ResumeNotice';
import { runReplayKey, seek } from './replayKeys';
import { useGlideEnd } from './useGlideEnd';
import { refusalAt, useLocked, useLockedStretches } from './useLocked';
import { useMarks } from './useMarks';
import { useMoment } from './useMoment';
import { usePlayhead } from './usePlayhead';
import { useReplayPlayer } from './useReplayPlayer';
import { useResume } from './useResume';
import { useSameSound } from './useSameSound';

/** Only for whoever opens them. */
const ChapterPanel = lazy(() => import('./chapters/ChapterPanel'));
/** After the picture. */
const HeatStrip = lazy(() => import('./heat/HeatStrip'));
/** For whoever is stopped by it. */
const MembersPart = lazy(() => import('./MembersPart'));
const ClipDialog = lazy(() => import('../clips/ClipDialog'));
/** What only comes with a recording is named here, and costs nobody anything who watches live. */
export const replayOverlay = () => import('../../chat/replay/ReplayOverlay');
export const replayChat = () => import('../../chat/replay/ReplayChat');
export const missedPanel = () => import('../missed/MissedPanel');
export const clipShelf = () => import('../clips/ClipShelf');
export const clipPage = () => import('../../clips/ClipPage');

/** This close to the end of what is recorded (s), one has caught up. */
const EDGE = 1.5;
/** Keys of the live player that a recording has as well. */
const SHARED = ['M', '↑ ↓', 'F', 'T', 'P', '?'];

export interface ReplayProps {
  show: Show;
  pass: Pass;
  theatre: boolean;
  keysShown: boolean;
  /** The live player's, silent meanwhile. */
  liveVideo: RefObject<HTMLVideoElement | null>;
  /** Where the page finds the recording's. */
  video: RefObject<HTMLVideoElement | null>;
  /** Where the page had it (s), and has it. */
  place: RefObject<number | null>;
  /** Where the page asks for the wall clock of the picture (epoch ms). */
  clock: RefObject<(() => number | null) | null>;
  onTheatre(): void;
  onKeys(): void;
  onAskAgain(): void;
  /** To the live picture. */
  onLive(): void;
}

/** The recording of a show in the player's frame, while the show is on or after it. */
export default function Replay({
  show,
  pass,
  theatre,
  keysShown,
  liveVideo,
  video,
  place,
  clock,
  ...rest
}: ReplayProps) {
  useSameSound(video, liveVideo);
  const live = onAir(show);
  useGlideEnd(video, live);
  const growing = show.vodStatus === 'recording';
  // How long it is was told when it began, and is told again when it is complete.
  const length = growing ? null : show.vodDurationMillis;
  const { at, resumed } = useResume(video, show.id, length, live, place.current);
  const locked = useLocked(pass);
  const player = useReplayPlayer({
    video,
    locked,
    url: show.vodUrl ?? '',
    at,
    pass,
    onDenied: rest.onAskAgain,
  });
  const playhead = usePlayhead(video);
  const { date, places, wall } = player;
  const whole = locked.length === 0;
  const stretches = useLockedStretches(locked, playhead.length, player.stretches);
  // What is loaded before it is played before it is said.
  const refusal = wall && playhead.waiting ? refusalAt(wall, pass) : undefined;
  const marks = useMarks({ show: show.id, growing, length: playhead.length, places });
  const caughtUp = growing && playhead.length > 0 && playhead.length - playhead.at < EDGE;
  const runKey = (key: string) =>
    marks.runKey(key) || (video.current !== null && runReplayKey(key, video.current));
  useKeys(runKey);
  useEffect(() => {
    place.current = playhead.at || place.current;
  }, [playhead.at, place]);
  useEffect(() => {
    clock.current = date;
    return () => {
      clock.current = null;
    };
  }, [clock, date]);
  const clipping = useClipping(video, player.segments);
  const { onLive } = rest;
  useEffect(() => {
    if (live && caughtUp) {
      onLive();
    }
  }, [live, caughtUp, onLive]);

  const to = useCallback(
    (seconds: number) => {
      if (video.current) {
        seek(video.current, seconds);
        // Before it is known what it is, it plays by itself once it is.
        if (video.current.readyState > HTMLMediaElement.HAVE_NOTHING) {
          void video.current.play();
        }
      }
    },
    [video],
  );
  useMoment(marks.places, place.current === null, to, live ? onLive : undefined);
  useProposedClip(mayClip(pass) ? marks.places : null, clipping.begin);

  const { chosen } = marks.captions;
  return (
    <>
      <media-controller
        class={frame.controller}
        nohotkeys=""
        defaultstreamtype="on-demand"
        fullscreenelement="player"
      >
        {/* biome-ignore lint/a11y/useMediaCaption: captions are there when somebody wants them */}
        <video
          ref={video}
          slot="media"
          playsInline
          data-replay=""
          className={styles.video}
          aria-label={words.video(show.title)}
        >
          {chosen && whole && <CaptionTrack key={chosen.url} captions={chosen} />}
        </video>
        <ReplayControls
          video={video}
          playhead={playhead}
          theatre={theatre}
          marks={marks}
          pictured={growing || !whole ? undefined : show.id}
          locked={stretches}
          heat={
            <Suspense>
              <HeatStrip show={show.id} growing={growing} places={marks.places} length={playhead.length} />
            </Suspense>
          }
          onKey={runKey}
          onCopy={() => void share(show.title, linkTo(location.href, playhead.at))}
          onClip={mayClip(pass) ? () => clipping.begin() : undefined}
          onKeys={rest.onKeys}
          onTheatre={rest.onTheatre}
          onLive={live ? onLive : undefined}
        />
      </media-controller>
      {refusal && (
        <Suspense>
          <MembersPart show={show.id} pass={refusal} video={video} onAskAgain={rest.onAskAgain} />
        </Suspense>
      )}
      <ReplayScene
        walled={refusal !== undefined}
        condition={player.condition}
        playhead={playhead}
        finishing={!live && caughtUp && playhead.waiting}
        onRetry={player.retry}
        onAgain={() => to(0)}
      />
      {marks.list.open && (
        <Suspense>
          <ChapterPanel marks={marks} at={playhead.at} date={date} onJump={to} />
        </Suspense>
      )}
      {clipping.cut && (
        <Suspense>
          <ClipDialog show={show} {...clipping.cut} onClose={clipping.end} />
        </Suspense>
      )}
      <SoundPrompt playback={player} />
      {resumed && <ResumeNotice at={at} now={playhead.at} onStart={() => to(0)} />}
      <ShortcutSheet
        open={keysShown}
        moderator={false}
        list={[...words.keys, ...playerWords.keys.list.filter(([key]) => SHARED.includes(key))]}
        onClose={rest.onKeys}
      />
    </>
  );
}
