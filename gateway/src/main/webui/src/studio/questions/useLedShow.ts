import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Show } from '../../api/types';
import { ChatRoom } from '../../chat/room/chatRoom';
import { moderates } from '../../chat/room/protocol';
import { useSession } from '../../session/session';
import type { LiveShowState } from '../../watch/liveShow';
import { useLiveShow } from '../../watch/useLiveShow';

const idle = () => () => undefined;

interface Led {
  show: Show | null;
  missing: boolean;
  room: ChatRoom | undefined;
  /** The name of somebody who does not lead this show. */
  stranger: string | null;
}

/** A show for whoever leads it, the creator or a moderator: what it is, and its room, without its chat. */
export function useLedShow(id: string): Led {
  const { state } = useLiveShow(id, true);
  const room = useRoom(id, state);
  const session = useSession();
  const me = useSyncExternalStore(room?.subscribe ?? idle, () => room?.now().me ?? null);
  const creator = session.kind === 'signedIn' && session.creator;
  const stranger = session.kind === 'signedIn' && !creator && me && !moderates(me) ? session.name : null;
  return { show: state.show, missing: state.missing, room, stranger };
}

/** The room of a show that is not over; one that is has no line any more. */
function useRoom(id: string, { show }: LiveShowState): ChatRoom | undefined {
  const [room, setRoom] = useState<ChatRoom>();
  const wanted = show !== null && show.status !== 'ended' && !show.cancelledAt;
  useEffect(() => {
    if (!wanted) {
      return;
    }
    const entered = new ChatRoom(id);
    entered.start();
    setRoom(entered);
    return () => {
      entered.stop();
      setRoom(undefined);
    };
  }, [id, wanted]);
  return room;
}
