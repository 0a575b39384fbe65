import { Users } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { serverNow } from '../api/clock';
import { Skeleton } from '../design/Skeleton';
import { useNow } from '../design/useNow';
import { chat } from '../text/chat';
import styles from './ChatColumn.module.css';
import { Composer } from './composer/Composer';
import { Silence } from './composer/Silence';
import { OwnEmoji } from './emoji/ownEmoji';
import { MessageList } from './list/MessageList';
import { ask, rightsOver } from './menu/actions';
import { pressed } from './menu/keys';
import { orders } from './menu/orders';
import { PinnedNote } from './pinned/PinnedNote';
import type { ChatRoom } from './room/chatRoom';
import { moderates } from './room/protocol';
import type { RoomState, Said } from './room/roomState';
import { useRoomState } from './room/useRoom';
import { type Writing, writing } from './room/writing';
import { RulesButton } from './rules/RulesButton';

/** Few need them, and the picture of all comes first. */
const WaitingShelf = lazy(() => import('./held/WaitingShelf'));
const MessageMenu = lazy(() => import('./menu/MessageMenu'));

interface Opened {
  message: Said;
  opener: HTMLElement;
}

/** The room beside the picture. */
export default function ChatColumn({ room }: { room: ChatRoom }) {
  const state = useRoomState(room);
  const { pinned } = state;
  useNow();
  const now = serverNow();
  const may = writing(state, now);
  const mayWrite = may.may || may.why === 'slow' || may.why === 'fast';
  const [opened, setOpened] = useState<Opened | null>(null);
  const [replyTo, setReplyTo] = useState<Said | null>(null);
  const reply = replyTo && state.messages.some(({ id }) => id === replyTo.id) ? replyTo : null;
  return (
    <OwnEmoji value={state.emoji}>
      <section className={styles.column} aria-labelledby="chat-title">
        <header className={styles.head}>
          <h2 id="chat-title">{chat.title}</h2>
          {state.people !== null && state.line !== 'shut' && (
            <p className={styles.people}>
              <Users size={16} aria-hidden="true" />
              {chat.people(state.people)}
            </p>
          )}
          {moderates(state.me) && <RulesButton room={room} />}
        </header>
        <LineNotice lost={state.line === 'lost'} problem={state.shut} />
        {pinned && (
          <PinnedNote
            message={pinned}
            onUnpin={
              moderates(state.me) ? () => void ask(room, orders.unpin(), orders.pin(pinned)) : undefined
            }
          />
        )}
        {state.line === 'shut' && state.messages.length === 0 ? (
          <Shut problem={state.shut} />
        ) : (
          <MessageList
            state={state}
            mayWrite={mayWrite}
            onActions={(message, opener) => setOpened({ message, opener })}
            onOlder={() => void room.older()}
            onHold={room.hold}
            onRetry={(id) => room.retry(id)}
            onDiscard={(id) => room.discard(id)}
            onKey={(key, message) => moderates(state.me) && pressed(key, message, room, state)}
          />
        )}
        {state.waiting.length > 0 && (
          <Suspense>
            <WaitingShelf room={room} messages={state.waiting} />
          </Suspense>
        )}
        <Foot
          state={state}
          may={may}
          now={now}
          replyTo={reply}
          onSend={(text) => {
            room.write(text, reply);
            setReplyTo(null);
          }}
          onCancelReply={() => setReplyTo(null)}
        />
        {opened && (
          <Suspense>
            <MessageMenu
              key={opened.message.id}
              {...opened}
              room={room}
              rights={rightsOver(opened.message, state, mayWrite)}
              onReply={(message) => {
                setReplyTo(message);
                setOpened(null);
              }}
              onClose={() => setOpened(null)}
            />
          </Suspense>
        )}
      </section>
    </OwnEmoji>
  );
}

interface FootProps {
  state: RoomState;
  may: Writing;
  now: number;
  replyTo: Said | null;
  onSend(text: string): void;
  onCancelReply(): void;
}

/** The composer, or why there is none. What is half written outlives a slow mode. */
function Foot({ state, may, now, ...rest }: FootProps) {
  if (may.may) {
    return <Composer state={state} wait="" {...rest} />;
  }
  switch (may.why) {
    case 'slow':
    case 'fast':
      return <Composer state={state} wait={chat.composer[may.why](may.until - now + 999)} {...rest} />;
    case 'connecting':
      return (
        <div className={styles.soon}>
          <Skeleton height="44px" />
        </div>
      );
    case 'shut':
      return state.messages.length > 0 ? <Silence silent={may} /> : null;
    default:
      return <Silence silent={may} />;
  }
}

/** A line that is back within this (ms) is not worth a word. */
const PATIENCE = 2_000;

function LineNotice({ lost, problem }: { lost: boolean; problem: string | null }) {
  const [late, setLate] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setLate(false);
    if (lost) {
      timer.current = setTimeout(() => setLate(true), PATIENCE);
    }
    return () => clearTimeout(timer.current);
  }, [lost]);
  return (
    <p className={styles.notice} role="status">
      {lost && late && lostWords(problem)}
    </p>
  );
}

function lostWords(problem: string | null): string {
  if (problem === 'flooding') {
    return chat.flooding;
  }
  return navigator.onLine ? chat.lost : chat.offline;
}

function Shut({ problem }: { problem: string | null }) {
  const words = chat.shut[(problem ?? 'other') as keyof typeof chat.shut] ?? chat.shut.other;
  return (
    <div className={styles.shut}>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
    </div>
  );
}
