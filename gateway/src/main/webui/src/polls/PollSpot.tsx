import { lazy, type RefObject, Suspense } from 'react';
import type { Show } from '../api/types';
import type { ChatRoom } from '../chat/room/chatRoom';
import type { PlaybackFigures } from '../watch/player/playback';
import { pictureTime } from './pictureTime';
import { usePolls } from './usePolls';

/** Only where something is asked. */
const PollCard = lazy(() => import('./card/PollCard'));

export interface PictureClock {
  /** Of the live picture. */
  figures(): PlaybackFigures | null;
  /** A recording is wanted instead of it. */
  wanted: boolean;
  /** When the picture of the recording was taken (epoch ms); null while none is played. */
  clock: RefObject<(() => number | null) | null>;
}

interface Props extends PictureClock {
  show: Show;
  room: ChatRoom | undefined;
}

/** The polls of a show beside its picture: each comes when the picture is at its question. Nobody is kept waiting for it, and nothing moves. */
export function PollSpot({ show, room, figures, wanted, clock }: Props) {
  const { desk, state } = usePolls(show.id, room ?? null, wanted);
  const at = () =>
    pictureTime(show, {
      recorded: clock.current,
      delay: figures()?.delay ?? null,
      replaying: wanted,
    });
  return (
    state.polls.size > 0 && (
      <Suspense>
        <PollCard desk={desk} state={state} at={at} />
      </Suspense>
    )
  );
}
