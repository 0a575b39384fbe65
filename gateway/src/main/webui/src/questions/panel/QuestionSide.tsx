import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import type { Show } from '../../api/types';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { type PictureClock, PollSpot } from '../../polls/PollSpot';
import { questions as words } from '../../text/questions';
import type { Watching } from './AnswerLink';
import styles from './QuestionSide.module.css';
import { namedIn } from './useNamed';

/** Only for whoever opens it. */
const QuestionPanel = lazy(() => import('./QuestionPanel'));

const SIDES = ['chat', 'questions'] as const;
type Side = (typeof SIDES)[number];

interface Props {
  show: Show;
  /** Undefined where there is no chat any more, or not yet. */
  room: ChatRoom | undefined;
  replay: Watching & Omit<PictureClock, 'figures'>;
  /** Of the live picture. */
  figures: PictureClock['figures'];
}

/** The tabs beside the picture, over the chat's own head, and the questions in the chat's place; the chat goes on meanwhile. */
export default function QuestionSide({ show, room, replay, figures }: Props) {
  const [side, setSide] = useState<Side>(() => (namedIn(location.search) ? 'questions' : 'chat'));
  const fresh = useFresh(room, side === 'questions');

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      // The player has these keys as well.
      event.preventDefault();
      event.stopPropagation();
      const next = side === 'chat' ? 'questions' : 'chat';
      setSide(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
    }
  }

  return (
    <>
      <div
        role="tablist"
        aria-label={words.sides}
        className={styles.tabs}
        data-side={side}
        onKeyDown={onKeyDown}
      >
        {SIDES.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            className={styles.tab}
            aria-selected={one === side}
            tabIndex={one === side ? 0 : -1}
            onClick={() => setSide(one)}
          >
            {one === 'chat' ? words.chat : words.title}
            {one === 'questions' && fresh && (
              <span className={styles.fresh}>
                <span className="visually-hidden"> {words.fresh}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <PollSpot show={show} room={room} figures={figures} wanted={replay.wanted} clock={replay.clock} />
      {side === 'questions' && (
        <Suspense fallback={<div className={styles.panel} data-questions="" />}>
          <QuestionPanel show={show} room={room} replay={replay} />
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
