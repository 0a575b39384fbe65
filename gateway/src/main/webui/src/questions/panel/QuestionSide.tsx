import { lazy, Suspense, useEffect, useState } from 'react';
import type { Show } from '../../api/types';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { type PictureClock, PollSpot } from '../../polls/PollSpot';
import { onAir } from '../../shows/programme';
import { LateHint } from '../../watch/missed/LateHint';
import { lateAt, tellLate } from '../../watch/missed/late';
import type { Pass } from '../../watch/pass';
import type { ReplayWish } from '../../watch/useReplay';
import styles from './QuestionSide.module.css';
import { focusTab, type Side, SideTabs } from './SideTabs';
import { namedIn } from './useNamed';

/** Only for whoever opens it. */
const QuestionPanel = lazy(() => import('./QuestionPanel'));
const MissedPanel = lazy(() => import('../../watch/replay/Replay').then((replay) => replay.missedPanel()));

interface Props {
  show: Show;
  /** Undefined where there is no chat any more, or not yet. */
  room: ChatRoom | undefined;
  replay: ReplayWish;
  /** Of the live picture. */
  figures: PictureClock['figures'];
  pass: Pass;
  /** From the recording to the live picture. */
  onLive(): void;
}

/** What lies beside the picture, in the chat's place: questions, and what was missed of them; the chat goes on meanwhile. */
export default function QuestionSide({ show, room, replay, figures, pass, onLive }: Props) {
  const [wanted, setWanted] = useState<Side>(() => (namedIn(location.search) ? 'questions' : 'chat'));
  const [late, setLate] = useState(() => (replay.wanted ? null : lateAt(show)));
  const missed = onAir(show) && replay.watch !== undefined && pass.kind === 'granted';
  const sides: Side[] = missed ? ['chat', 'questions', 'missed'] : ['chat', 'questions'];
  const side = sides.includes(wanted) ? wanted : 'chat';
  const fresh = useFresh(room, side === 'questions');

  function setSide(next: Side): void {
    setWanted(next);
    if (next === 'missed') {
      knowLate();
    }
  }

  function knowLate(): void {
    tellLate(show.id);
    setLate(null);
  }

  return (
    <>
      <SideTabs sides={sides} side={side} fresh={fresh} onSide={setSide} />
      {missed && late !== null && side === 'chat' && (
        <LateHint
          late={late}
          onOpen={() => {
            setSide('missed');
            focusTab('missed');
          }}
          onDismiss={() => {
            knowLate();
            focusTab('chat');
          }}
        />
      )}
      <PollSpot show={show} room={room} figures={figures} wanted={replay.wanted} clock={replay.clock} />
      {side === 'questions' && (
        <Suspense fallback={<div className={styles.panel} data-questions="" />}>
          <QuestionPanel show={show} room={room} replay={replay} />
        </Suspense>
      )}
      {side === 'missed' && (
        <Suspense fallback={<div className={styles.panel} data-missed="" />}>
          <MissedPanel show={show} room={room} pass={pass} replay={replay} onLive={onLive} />
        </Suspense>
      )}
    </>
  );
}

/** Whether something was asked while nobody looked. */
function useFresh(room: ChatRoom | undefined, looking: boolean): boolean {
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    setFresh(false);
    return looking
      ? undefined
      : room?.overhear((frames) => {
          const asked = frames.some(
            (frame) => frame.type === 'questions' && frame.changed.some(({ status }) => status === 'open'),
          );
          if (asked) {
            setFresh(true);
          }
        });
  }, [room, looking]);
  return fresh;
}
