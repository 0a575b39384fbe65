import { type KeyboardEvent, useEffect, useRef } from 'react';
import { chat } from '../../text/chat';
import styles from './EmojiPicker.module.css';
import { COLUMNS, EMOJI } from './emoji';

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

/** A small board of emoji; arrow keys move on it. */
export default function EmojiPicker({ onPick }: { onPick(emoji: string): void }) {
  const board = useRef<HTMLFieldSetElement>(null);
  useEffect(() => board.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const buttons = [...(board.current?.querySelectorAll('button') ?? [])];
    const next = step && buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (next) {
      next.focus();
    }
  }

  return (
    <fieldset ref={board} className={styles.board} aria-label={chat.composer.emojiOf} onKeyDown={onKeyDown}>
      {EMOJI.map(([emoji, name], index) => (
        <button
          key={emoji}
          type="button"
          aria-label={name}
          title={name}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}
