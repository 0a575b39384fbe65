import { toast } from '../../design/toasts';
import { chat } from '../../text/chat';
import { explain } from '../../text/explain';
import type { ChatRoom } from '../room/chatRoom';
import type { Command } from '../room/protocol';
import type { RoomState, Said } from '../room/roomState';

/** What somebody may do with a message. */
export interface Rights {
  reply: boolean;
  remove: boolean;
  moderate: boolean;
}

/** Moderators do nothing to the creator, nor to themselves. */
export function rightsOver(message: Said, { me }: RoomState, mayWrite: boolean): Rights {
  const own = message.author.id === me?.id;
  const moderator = me?.role === 'moderator' || me?.role === 'creator';
  const host = message.author.badges.includes('creator');
  return { reply: mayWrite, remove: own || moderator, moderate: moderator && !own && !host };
}

/** Asks the room, and tells how it went: what is gone is gone only when the room says so. */
export async function ask(room: ChatRoom, command: Command, done: string): Promise<void> {
  try {
    await room.command(command);
    toast(done);
  } catch (error) {
    toast(explain(error));
  }
}

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(chat.menu.copied);
  } catch {
    toast(chat.menu.copyFailed);
  }
}
