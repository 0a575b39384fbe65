import { ArrowDown } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { chat } from '../../text/chat';
import { full } from '../room/history';
import type { Me, Author as Person } from '../room/protocol';
import type { RoomState, Said } from '../room/roomState';
import { Announcer } from './Announcer';
import styles from './MessageList.module.css';
import { MessageRow } from './MessageRow';
import { MessagesLoading } from './MessagesLoading';
import { OutgoingRow } from './OutgoingRow';
import { useReading } from './useReading';

interface Props {
  state: RoomState;
  mayWrite: boolean;
  onActions(message: Said, at: HTMLElement): void;
  onOlder(): void;
  /** Whether somebody reads further up; always the same function. */
  onHold(held: boolean): void;
  onRetry(id: string): void;
  onDiscard(id: string): void;
  /** A key was pressed on a message; false when it stands for nothing. */
  onKey(key: string, message: Said): boolean;
}

/** What was opened from a message gives the focus back to it: the list is not left for it. */
const GIVES_BACK = '[role=menu], [role=alertdialog]';

const STEPS: Record<string, (now: number, end: number) => number> = {
  ArrowUp: (now) => now - 1,
  ArrowDown: (now) => now + 1,
  Home: () => 0,
  End: (_, end) => end,
};

/** What is said in the room. Tab leads to the newest message, arrow keys from one to the next, Enter opens its menu. */
export function MessageList({
  state,
  mayWrite,
  onActions,
  onOlder,
  onHold,
  onRetry,
  onDiscard,
  onKey,
}: Props) {
  const { messages, outbox, me } = state;
  const reading = useReading(messages, onOlder);
  const { box, range, held, stay, leave, toNewest } = reading;
  const shown = messages.slice(range.from, range.to);
  const [current, setCurrent] = useState<number | null>(null);
  const at = shown.findIndex(({ place }) => place === current);
  const stand = useFocusThatStays(box, shown, current);

  const last = outbox.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message of one's own is the reason
  useEffect(() => {
    if (last) {
      toNewest();
    }
  }, [last]);

  useEffect(() => {
    onHold(held);
    return () => onHold(false);
  }, [held, onHold]);

  const latest = useRef({ stay, leave, onActions });
  latest.current = { stay, leave, onActions };
  useEffect(() => {
    const moved = ({ target }: Event) => {
      if (target instanceof Element && !box.current?.contains(target) && !target.closest(GIVES_BACK)) {
        stand.current = false;
        setCurrent(null);
        latest.current.leave();
      }
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, [box, stand]);
  const actions = useCallback((message: Said, element: HTMLElement) => {
    setCurrent(message.place);
    latest.current.stay();
    latest.current.onActions(message, element);
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const message = shown[at];
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
    if (plain && message && onKey(event.key, message)) {
      event.preventDefault();
      return;
    }
    const step = STEPS[event.key];
    const end = shown.length - 1;
    const next = step && shown[Math.min(end, Math.max(0, step(at < 0 ? end : at, end)))];
    if (next) {
      event.preventDefault();
      setCurrent(next.place);
      buttonAt(box.current, next.place)?.focus();
    }
  }

  return (
    <div className={styles.frame}>
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label={chat.log}
        className={styles.box}
        onScroll={reading.onScroll}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          stand.current = true;
          setCurrent(placeOf(event.target));
          stay();
        }}
      >
        {messages.length === 0 && outbox.length === 0 ? (
          <Nothing loading={state.line !== 'open' && state.topic === ''} mayWrite={mayWrite} />
        ) : (
          <ol className={styles.list}>
            {shown.map((message, index) => (
              <MessageRow
                key={message.id}
                message={message}
                me={me}
                current={at < 0 ? index === shown.length - 1 : index === at}
                onActions={actions}
              />
            ))}
            {range.to === messages.length &&
              me &&
              outbox.map((out) => (
                <OutgoingRow
                  key={out.id}
                  out={out}
                  author={self(me, messages)}
                  onRetry={onRetry}
                  onDiscard={onDiscard}
                />
              ))}
          </ol>
        )}
      </div>
      <p className={styles.earlier} role="status">
        {held && (state.reading ? chat.earlier : full(state) && chat.full)}
      </p>
      {reading.behind && (
        <Button small tone="primary" className={styles.newest ?? ''} onClick={toNewest}>
          <ArrowDown size={16} aria-hidden="true" />
          {reading.newer > 0 ? chat.newer(reading.newer) : chat.toNewest}
        </Button>
      )}
      <Announcer messages={messages} me={me?.id} />
    </div>
  );
}

function Nothing({ loading, mayWrite }: { loading: boolean; mayWrite: boolean }) {
  if (!loading) {
    return <p className={styles.nothing}>{mayWrite ? chat.empty : chat.emptyQuiet}</p>;
  }
  return <MessagesLoading text={chat.loading} />;
}

const placeOf = (element: Element) =>
  Number(element.closest<HTMLElement>('[data-place]')?.dataset.place ?? Number.NaN);

/** As the room will show them: with the badges of their last message, else with what their role tells. */
function self({ id, name, role }: Me, messages: Said[]): Person {
  const last = messages.findLast(({ author }) => author.id === id);
  return last?.author ?? { id, name, badges: role === 'viewer' || role === 'overlay' ? [] : [role] };
}

const buttonAt = (box: HTMLElement | null, place: number) =>
  box?.querySelector<HTMLElement>(`[data-place="${place}"] button`);

/** A focused message that is taken away leaves the focus to its neighbour; true while the focus is in the list. */
function useFocusThatStays(box: { current: HTMLElement | null }, shown: Said[], current: number | null) {
  const inside = useRef(false);
  const index = useRef(-1);
  useLayoutEffect(() => {
    const now = shown.findIndex(({ place }) => place === current);
    const neighbour = shown[Math.min(index.current, shown.length - 1)];
    if (now < 0 && neighbour && inside.current && document.activeElement === document.body) {
      buttonAt(box.current, neighbour.place)?.focus();
    } else {
      index.current = now;
    }
  });
  return inside;
}
