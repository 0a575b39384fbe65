import { type RefObject, useEffect, useState } from 'react';
import { listEmoji } from '../../api/emoji';
import { replayChat as words } from '../../text/replayChat';
import column from '../ChatColumn.module.css';
import { NO_PICTURES, OwnEmoji } from '../emoji/ownEmoji';
import list from '../list/MessageList.module.css';
import { MessagesLoading } from '../list/MessagesLoading';
import styles from './ReplayChat.module.css';
import { ReplayedRow } from './ReplayedRow';
import { type Transcribed, useTranscript } from './useTranscript';

interface Props {
  show: string;
  /** Says when the picture on the screen was taken (epoch ms). */
  clock: RefObject<(() => number | null) | null>;
  /** The show is on, and people still write. */
  growing: boolean;
}

/** Beside a recording: what had been written when its picture was taken. It speaks to nobody by itself; who wants to reads. */
export default function ReplayChat({ show, clock, growing }: Props) {
  const transcribed = useTranscript(show, clock, growing);
  return (
    <OwnEmoji value={useOwnEmoji()}>
      <section className={column.column} aria-labelledby="chat-title">
        <header className={column.head}>
          <h2 id="chat-title">{words.title}</h2>
        </header>
        <p className={column.notice} role="status">
          {transcribed.failed && words.failed}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <div className={styles.box} role="log" aria-live="off" aria-label={words.log} tabIndex={0}>
          <Written {...transcribed} />
        </div>
        <p className={styles.foot}>{words.foot}</p>
      </section>
    </OwnEmoji>
  );
}

function Written({ messages, loading, closed }: Transcribed) {
  if (messages.length > 0) {
    return (
      <ol className={list.list}>
        {messages.map((message) => (
          <ReplayedRow key={message.id} message={message} />
        ))}
      </ol>
    );
  }
  if (closed) {
    return <p className={list.nothing}>{words.closed}</p>;
  }
  if (!loading) {
    return <p className={list.nothing}>{words.quiet}</p>;
  }
  return <MessagesLoading text={words.loading} />;
}

/** The channel's emoji as they are now; without them their names stay text. */
function useOwnEmoji() {
  const [pictures, setPictures] = useState(NO_PICTURES);
  useEffect(() => {
    listEmoji().then(
      ({ items }) => setPictures(Object.fromEntries(items.map(({ name, url }) => [name, url]))),
      () => undefined,
    );
  }, []);
  return pictures;
}
