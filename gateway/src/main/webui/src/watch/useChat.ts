import { useEffect, useState, useSyncExternalStore } from 'react';
import type * as Chat from '../chat/chat';
import { moderates } from '../chat/room/protocol';
import type { LiveShowState } from './liveShow';

interface Opened {
  room: Chat.ChatRoom;
  Column: typeof Chat.ChatColumn;
  Bar: typeof Chat.ReactionBar;
  Overlay: typeof Chat.ReactionOverlay;
}

const nothing = () => () => undefined;

/** The chat of this page: whether there is one, the room once its code is here, and whether this person keeps order in it. */
export function useChat(id: string, { show, pass }: LiveShowState) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [was, setWas] = useState(false);
  const open = show !== null && !show.cancelledAt && show.status !== 'ended';
  // Whoever was here at the end may still say goodbye.
  const wanted = open || (was && show?.status === 'ended');
  useEffect(() => setWas((before) => before || open), [open]);

  useEffect(() => {
    if (!wanted) {
      return;
    }
    let room: Chat.ChatRoom | null = null;
    let left = false;
    import('../chat/chat').then(
      ({ ChatRoom, ChatColumn, ReactionBar, ReactionOverlay }) => {
        if (!left) {
          room = new ChatRoom(id);
          room.start();
          setOpened({ room, Column: ChatColumn, Bar: ReactionBar, Overlay: ReactionOverlay });
        }
      },
      () => undefined,
    );
    return () => {
      left = true;
      room?.stop();
      setOpened(null);
    };
  }, [id, wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer about watching is the reason
  useEffect(() => {
    opened?.room.rightsChanged();
  }, [opened, pass.kind, show?.membersOnly, show?.tier]);

  const moderator = useSyncExternalStore(opened?.room.subscribe ?? nothing, () =>
    moderates(opened?.room.now().me ?? null),
  );

  return { wanted, opened, moderator };
}
