import { chat } from '../../text/chat';
import { lengthInWords } from '../../text/format';
import type { ChatMessage } from '../room/protocol';
import type { Order } from './actions';

const words = chat.menu;

/** Whoever something is done to. */
interface Person {
  id: string;
  name: string;
}

/** What is asked of a room about a message or a person, with the words that tell that it was done. */
export const orders = {
  pin: ({ id }: ChatMessage): Order => ({ command: { type: 'pin', message: id }, done: words.pinned }),
  unpin: (): Order => ({ command: { type: 'pin', message: null }, done: words.unpinned }),
  report: ({ id }: ChatMessage, reason: string | null): Order => ({
    command: { type: 'report', message: id, ...(reason ? { reason } : {}) },
    done: chat.report.sent,
  }),
  approve: ({ id, author }: ChatMessage): Order => ({
    command: { type: 'approve', message: id },
    done: chat.waiting.approved(author.name),
  }),
  reject: ({ id, author }: ChatMessage): Order => ({
    command: { type: 'reject', message: id },
    done: chat.waiting.rejected(author.name),
  }),
  remove: ({ id }: ChatMessage): Order => ({
    command: { type: 'delete', message: id },
    done: words.removed,
  }),
  purge: ({ id, name }: Person): Order => ({
    command: { type: 'purge', person: id },
    done: words.purged(name),
  }),
  mute: ({ id, name }: Person, seconds: number): Order => ({
    command: { type: 'mute', person: id, seconds },
    done: seconds === 0 ? words.unmuted(name) : words.muted(name, lengthInWords(seconds)),
  }),
  ban: ({ id, name }: Person): Order => ({ command: { type: 'ban', person: id }, done: words.banned(name) }),
  unban: ({ id, name }: Person): Order => ({
    command: { type: 'unban', person: id },
    done: words.unbanned(name),
  }),
};
