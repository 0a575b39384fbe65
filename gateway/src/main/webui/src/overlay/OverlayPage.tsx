import { useEffect, useState, useSyncExternalStore } from 'react';
import { OwnEmoji } from '../chat/emoji/ownEmoji';
import ReactionOverlay from '../chat/reactions/ReactionOverlay';
import { ChatOverlay } from './ChatOverlay';
import styles from './Overlay.module.css';
import { OverlayRoom } from './overlayRoom';
import { PollOverlay } from './PollOverlay';
import { QuestionOverlay } from './QuestionOverlay';

/** Only the fragment holds a secret: it is sent to nobody and written into no log. */
const secretIn = (hash: string) => /^#([0-9A-Za-z]{32})$/.exec(hash)?.[1] ?? null;

/** What OBS shows over the picture, and nothing else: no words of the app, whatever happens. */
export default function OverlayPage({ kind }: { kind: string }) {
  const [room, setRoom] = useState<OverlayRoom | null>(null);
  useEffect(() => {
    const secret = secretIn(location.hash);
    if (!secret) {
      return;
    }
    const opened = new OverlayRoom(secret);
    opened.start();
    setRoom(opened);
    return () => opened.stop();
  }, []);
  return room && <Shown room={room} kind={kind} />;
}

function Shown({ room, kind }: { room: OverlayRoom; kind: string }) {
  const state = useSyncExternalStore(room.subscribe, room.now);
  return (
    <main className={styles.screen}>
      {kind === 'chat' && (
        <OwnEmoji value={state.emoji}>
          <ChatOverlay messages={state.messages} />
        </OwnEmoji>
      )}
      {kind === 'question' && <QuestionOverlay current={room.question} />}
      {kind === 'poll' && <PollOverlay current={room.poll} />}
      {kind === 'reactions' && state.topic !== '' && <ReactionOverlay reactions={room.reactions} />}
    </main>
  );
}
