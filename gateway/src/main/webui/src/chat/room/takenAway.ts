import { unwritten } from './outbox';
import type { ChatMessage } from './protocol';
import type { RoomState } from './roomState';

/** Ids of messages and people that are remembered as taken away. */
const MOST_GONE = 500;

const remember = (state: RoomState, id: string): RoomState => ({
  ...state,
  gone: [...state.gone, id].slice(-MOST_GONE),
});

/** The room without one message, wherever it is. */
export const withoutMessage = (state: RoomState, id: string): RoomState =>
  unquoted(
    without(remember(state, id), (message) => message.id === id),
    new Set([id]),
  );

function without(state: RoomState, gone: (message: ChatMessage) => boolean): RoomState {
  const stays = (message: ChatMessage) => !gone(message);
  return {
    ...state,
    messages: state.messages.filter(stays),
    waiting: state.waiting.filter(stays),
    pinned: state.pinned && gone(state.pinned) ? null : state.pinned,
  };
}

/** What answers a message that is gone does not go on telling what it said. */
function unquoted(state: RoomState, ids: Set<string>): RoomState {
  const blank = <M extends ChatMessage>(message: M): M =>
    message.replyTo && ids.has(message.replyTo.id)
      ? { ...message, replyTo: { ...message.replyTo, text: '' } }
      : message;
  return {
    ...state,
    messages: state.messages.map(blank),
    waiting: state.waiting.map(blank),
    pinned: state.pinned && blank(state.pinned),
  };
}

/** All that somebody wrote is gone, also what only moderators have seen yet; quotes of it as far as the page can tell. */
export function withoutPerson(state: RoomState, person: string): RoomState {
  const theirs = ({ author }: ChatMessage) => author.id === person;
  const { messages, waiting, pinned } = state;
  const ids = [...messages, ...waiting, ...(pinned ? [pinned] : [])].filter(theirs).map(({ id }) => id);
  const left = unquoted(without(remember(state, person), theirs), new Set(ids));
  return person === state.me?.id ? { ...left, outbox: unwritten(left.outbox) } : left;
}
