import { useSyncExternalStore } from 'react';
import type { ChatRoom } from './chatRoom';
import type { RoomState } from './roomState';

/** The room as it is now. */
export const useRoomState = (room: ChatRoom): RoomState => useSyncExternalStore(room.subscribe, room.now);
