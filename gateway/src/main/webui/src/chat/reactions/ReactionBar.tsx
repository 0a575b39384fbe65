import { type KeyboardEvent, useSyncExternalStore } from 'react';
import { chat } from '../../text/chat';
import { ReactionSummary } from './ReactionSummary';
import styles from './Reactions.module.css';
import type { Reactions } from './reactions';
import { useHold } from './useHold';

/** What somebody can feel with everybody else: a tap, or a burst for as long as it is held. */
export default function ReactionBar({ reactions }: { reactions: Reactions }) {
  const counts = useSyncExternalStore(reactions.subscribe, reactions.now);
  if (!counts) {
    return null;
  }
  return (
    <>
      <fieldset className={styles.bar}>
        <legend className="visually-hidden">{chat.reactions.title}</legend>
        {Object.entries(counts).map(([emoji, count]) => (
          <ReactionButton key={emoji} emoji={emoji} count={count} onTap={() => reactions.tap(emoji)} />
        ))}
      </fieldset>
      <ReactionSummary counts={counts} />
    </>
  );
}

interface ButtonProps {
  emoji: string;
  count: number;
  onTap(): void;
}

function ReactionButton({ emoji, count, onTap }: ButtonProps) {
  const hold = useHold(onTap);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={chat.reactions.sendSo(emoji, count)}
      title={chat.reactions.send(emoji)}
      {...hold}
      onKeyDown={(event: KeyboardEvent) => {
        // A held Enter presses again by itself; a held space does not.
        if (event.key === ' ' && event.repeat) {
          onTap();
        }
      }}
    >
      <span className={styles.emoji}>{emoji}</span>
      <span className={styles.count}>{count > 0 && chat.reactions.short(count)}</span>
    </button>
  );
}
