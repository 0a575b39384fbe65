import { toast } from '../../design/toasts';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import type { ChatRoom } from '../room/chatRoom';
import { type Command, moderates } from '../room/protocol';
import type { RoomState, Said } from '../room/roomState';

/** What somebody may do with a message. */
export interface Rights {
  reply: boolean;
  pin: 'pin' | 'unpin' | null;
  remove: boolean;
  report: boolean;
  moderate: boolean;
  card: boolean;
}

/** Moderators do nothing to the creator, nor to themselves. */
export function rightsOver(message: Said, { me, pinned }: RoomState, mayWrite: boolean): Rights {
  const own = message.author.id === me?.id;
  const moderator = moderates(me);
  const host = message.author.badges.includes('creator');
  return {
    reply: mayWrite,
    pin: moderator ? (pinned?.id === message.id ? 'unpin' : 'pin') : null,
    remove: own || moderator,
    // Moderators act at once; somebody must answer for a report.
    report: !own && !moderator && me?.why !== 'unauthenticated',
    moderate: moderator && !own && !host,
    card: moderator,
  };
}

/** Something to ask the room for, and what is said when it is done. */
export interface Order {
  command: Command;
  done: string;
}

/** Asks the room, and tells how it went: what is gone is gone only when the room says so. */
export async function ask(room: ChatRoom, { command, done }: Order, back?: Order): Promise<void> {
  try {
    await room.command(command);
    toast(done, back && { label: common.undo, run: () => void ask(room, back) });
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
