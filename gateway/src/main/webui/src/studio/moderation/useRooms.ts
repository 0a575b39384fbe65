import { useCallback, useEffect, useRef } from 'react';
import { ask, type Order } from '../../chat/menu/actions';
import { ChatRoom } from '../../chat/room/chatRoom';
import { whenOpen } from '../../chat/room/whenOpen';
import { toast } from '../../design/toasts';
import { chat } from '../../text/chat';
import { explain } from '../../text/explain';

/** Does something in the room of a show; how it went is told. */
export type ActIn = (show: string, order: Order, back?: Order) => Promise<void>;

/** Orders are given in rooms: the one of a show is entered when there is something to do, and left with the page. */
export function useRooms(): ActIn {
  const rooms = useRef(new Map<string, ChatRoom>());
  useEffect(() => {
    const entered = rooms.current;
    return () => {
      for (const room of entered.values()) {
        room.stop();
      }
      entered.clear();
    };
  }, []);

  return useCallback(async (show, order, back) => {
    try {
      await ask(await enter(rooms.current, show), order, back);
    } catch (error) {
      const over = (error as { id?: string }).id === 'show-over';
      toast(over ? chat.shut['show-over'].text : explain(error));
    }
  }, []);
}

async function enter(rooms: Map<string, ChatRoom>, show: string): Promise<ChatRoom> {
  let room = rooms.get(show);
  if (!room) {
    room = new ChatRoom(show);
    rooms.set(show, room);
    room.start();
  }
  room.rightsChanged();
  await whenOpen(room);
  return room;
}
