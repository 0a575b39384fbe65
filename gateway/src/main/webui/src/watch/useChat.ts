import { useEffect, useState } from 'react';
import type * as Chat from '../chat/chat';
import type { LiveShowState } from './liveShow';

interface Opened {
  room: Chat.ChatRoom;
  Column: typeof Chat.ChatColumn;
  Bar: typeof Chat.ReactionBar;
  Overlay: typeof Chat.ReactionOverlay;
}

/** The chat of this page: whether there is one, and the room once its code is here. */
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
  }, [opened, pass.kind, show?.membersOnly]);

  return { wanted, opened };
}
