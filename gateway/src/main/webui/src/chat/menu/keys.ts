import { chat } from '../../text/chat';
import type { ChatRoom } from '../room/chatRoom';
import type { RoomState, Said } from '../room/roomState';
import { ask, rightsOver } from './actions';
import { orders } from './orders';

/** Does what a key stands for to the message where the keyboard stands; false when it stands for nothing here. */
export function pressed(key: string, message: Said, room: ChatRoom, state: RoomState): boolean {
  const rights = rightsOver(message, state, false);
  if (key === 'd' && rights.remove) {
    void ask(room, orders.remove(message));
  } else if (key === 'm' && rights.moderate) {
    const { author } = message;
    void ask(room, orders.mute(author, chat.keys.muteSeconds), orders.mute(author, 0));
  } else if (key === 'p' && rights.pin === 'pin') {
    void ask(room, orders.pin(message), orders.unpin());
  } else if (key === 'p' && rights.pin === 'unpin') {
    void ask(room, orders.unpin(), orders.pin(message));
  } else {
    return false;
  }
  return true;
}
