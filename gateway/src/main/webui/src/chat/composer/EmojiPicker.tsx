import { type KeyboardEvent, useEffect, useRef } from 'react';
import { chat } from '../../text/chat';
import { type Pictures, said } from '../emoji/ownEmoji';
import styles from './EmojiPicker.module.css';
import { COLUMNS, EMOJI, stepped } from './emoji';

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

const words = chat.composer;

interface Props {
  /** The channel's. */
  own: Pictures;
  onPick(emoji: string): void;
}

/** A small board of emoji, the channel's own first; arrow keys move on it. */
export default function EmojiPicker({ own, onPick }: Props) {
  const pictures = Object.entries(own);
  const board = useRef<HTMLFieldSetElement>(null);
  useEffect(() => board.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      const buttons = [...(board.current?.querySelectorAll('button') ?? [])];
      const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[stepped(now, step, pictures.length, buttons.length)]?.focus();
    }
  }

  return (
    <fieldset ref={board} className={styles.board} aria-label={words.emojiOf} onKeyDown={onKeyDown}>
      {pictures.length > 0 && <p className={styles.title}>{words.ownEmoji}</p>}
      {pictures.map(([name, url], index) => (
        <button
          key={name}
          type="button"
          aria-label={said(name)}
          title={said(name)}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => onPick(said(name))}
        >
          <img src={url} alt="" />
        </button>
      ))}
      {pictures.length > 0 && <p className={styles.title}>{words.otherEmoji}</p>}
      {EMOJI.map(([emoji, name], index) => (
        <button
          key={emoji}
          type="button"
          aria-label={name}
          title={name}
          tabIndex={index === 0 && pictures.length === 0 ? 0 : -1}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}
