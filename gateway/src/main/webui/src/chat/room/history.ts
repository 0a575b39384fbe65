import type { Page } from '../../api/types';
import type { ChatMessage } from './protocol';
import type { RoomState, Said } from './roomState';

/** Messages that are kept at the newest end, and while somebody reads further up. */
const MOST = 1_000;
const MOST_HELD = 5_000;

/** The room with these messages, as many as are kept. What is dropped is asked for anew, from the newest on. */
export function kept(state: RoomState, messages: Said[]): RoomState {
  const most = state.held ? MOST_HELD : MOST;
  return messages.length > most
    ? { ...state, messages: messages.slice(-most), earlier: undefined }
    : { ...state, messages };
}

/** Somebody reads further up, and nothing is taken from below their eyes; or is back at the newest. */
export const holding = (state: RoomState, held: boolean): RoomState =>
  held === state.held ? state : kept({ ...state, held }, state.messages);

/** Whether more was said than the page can keep. */
export const full = ({ earlier, messages }: RoomState): boolean =>
  earlier !== null && messages.length >= MOST_HELD;

/** Whether there may be more to bring, and room for it. */
export const mayReadOn = ({ reading, earlier, messages }: RoomState): boolean =>
  !reading && earlier !== null && messages.length < MOST_HELD;

/** The room with what was said before what it shows; a page is newest first, as the history tells it. */
export function withOlder(state: RoomState, page: Page<ChatMessage>): RoomState {
  const older = beyond(state, page);
  if (!older) {
    return state;
  }
  const known = new Set(state.messages.map(({ id }) => id));
  const gone = new Set(state.gone);
  const first = state.messages[0]?.place ?? state.seq;
  const added = older
    .filter(({ id, author }) => !known.has(id) && !gone.has(id) && !gone.has(author.id))
    .map((message, back) => ({ ...message, place: first - 1 - back }))
    .reverse();
  return kept({ ...state, earlier: page.next }, [...added, ...state.messages]);
}

/** What of a page was said before all that is kept; null while pages from the newest on have not come that far down. */
function beyond({ messages, earlier }: RoomState, { items, next }: Page<ChatMessage>): ChatMessage[] | null {
  const [oldest] = messages;
  if (!oldest || earlier !== undefined) {
    return items;
  }
  const known = new Set(messages.map(({ id }) => id));
  const met = items.findLastIndex(({ id }) => known.has(id));
  if (met >= 0) {
    return items.slice(met + 1);
  }
  // At its end the history may not have what was said a moment ago.
  return next === null ? items.filter(({ at }) => Date.parse(at) <= Date.parse(oldest.at)) : null;
}
