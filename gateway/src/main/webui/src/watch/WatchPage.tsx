import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { cx } from '../design/cx';
import { onAir } from '../shows/programme';
import { watch } from '../text/watch';
import { Panel } from './panel/Panel';
import { exposeFigures } from './player/figures';
import { PlayerFrame } from './player/PlayerFrame';
import { usePlayback } from './player/usePlayback';
import { ShowHead } from './ShowHead';
import { assignmentOf, stageOf } from './stage';
import { useChat } from './useChat';
import { useFreshMembership } from './useFreshMembership';
import { useLiveShow } from './useLiveShow';
import { useReplay } from './useReplay';
import styles from './WatchPage.module.css';

/** Only beside a recording. */
const ReplayOverlay = lazy(() => import('./replay/Replay').then((replay) => replay.replayOverlay()));
const ReplayChat = lazy(() => import('./replay/Replay').then((replay) => replay.replayChat()));
const QuestionSide = lazy(() => import('../questions/panel/QuestionSide'));

/** It needs nearly all of a recording's code; asked for elsewhere it would tear that to pieces, which weigh more. */
export const clipPage = () => import('./replay/Replay').then((replay) => replay.clipPage());

/** One page for every state of a show and of the person who watches; it never needs a reload. */
export default function WatchPage({ id }: { id: string }) {
  const { state, askAgain, watchHere, part } = useLiveShow(id);
  const video = useRef<HTMLVideoElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const [theatre, setTheatre] = useState(false);
  const replay = useReplay(state, askAgain, part);
  const playback = usePlayback({
    video,
    still,
    assignment: assignmentOf(state, replay.wanted),
    pass: state.pass,
    onDenied: askAgain,
  });
  const stage = stageOf(state, playback, replay.wanted);
  const chat = useChat(id, state);
  const { opened } = chat;
  const replaying = stage === 'replay';
  const live = chat.wanted && !replaying;
  // Also for whoever had paused the live picture before.
  const toLive = () => {
    playback.jumpToLive();
    replay.leave();
  };
  useFreshMembership(state);
  usePageTitle(state.show?.title);
  useEffect(() => exposeFigures(playback.figures), [playback.figures]);

  if (stage === 'missing') {
    const { title, text } = state.show ? watch.removed : watch.missing;
    return <Message title={title} text={text} link={{ label: watch.missing.channel, to: '/' }} />;
  }
  return (
    <div className={cx(styles.page, theatre && styles.theatre, (live || replaying) && styles.withChat)}>
      <PlayerFrame
        video={video}
        still={still}
        show={state.show}
        stage={stage}
        playback={playback}
        replay={replay}
        theatre={theatre}
        moderator={chat.moderator}
        connectionLost={state.connection === 'lost'}
        pass={state.pass}
        lost={state.lost}
        onTheatre={() => setTheatre(!theatre)}
        onAskAgain={askAgain}
        onWatchHere={watchHere}
        onLive={toLive}
      >
        {replaying && state.show && (
          <Suspense>
            <ReplayOverlay show={id} clock={replay.clock} growing={onAir(state.show)} />
          </Suspense>
        )}
        {!replaying && opened && (
          <Suspense>
            <opened.Overlay reactions={opened.room.reactions} />
          </Suspense>
        )}
      </PlayerFrame>
      <div className={styles.side}>
        {live && (
          <div className={styles.reactions}>
            {opened && (
              <Suspense>
                <opened.Bar reactions={opened.room.reactions} />
              </Suspense>
            )}
          </div>
        )}
        <ShowHead show={state.show} viewers={state.viewers} />
        {state.show && (live || replaying) && (
          <div className={styles.chat}>
            <Suspense>
              <QuestionSide
                show={state.show}
                room={opened?.room}
                replay={replay}
                figures={playback.figures}
                pass={state.pass}
                onLive={toLive}
              />
            </Suspense>
            {live && opened && <opened.Column room={opened.room} />}
            {replaying && (
              <Suspense>
                <ReplayChat show={id} clock={replay.clock} growing={onAir(state.show)} />
              </Suspense>
            )}
          </div>
        )}
      </div>
      {state.show && <Panel show={state.show} pass={state.pass} replaying={replaying} />}
    </div>
  );
}
