import { History } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { missed } from '../../text/missed';
import { questions as words } from '../../text/questions';
import styles from './QuestionSide.module.css';

/** What lies beside the picture; `missed`: while there is something to go back to. */
export type Side = 'chat' | 'questions' | 'missed';

interface Props {
  sides: readonly Side[];
  side: Side;
  /** Something was asked while nobody looked. */
  fresh: boolean;
  onSide(side: Side): void;
}

/** The tabs beside the picture, over the chat's own head. */
export function SideTabs({ sides, side, fresh, onSide }: Props) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      // The player has these keys as well.
      event.preventDefault();
      event.stopPropagation();
      const next = sides[(sides.indexOf(side) + step + sides.length) % sides.length] ?? side;
      onSide(next);
      focusTab(next);
    }
  }

  return (
    <div
      role="tablist"
      aria-label={words.sides}
      className={styles.tabs}
      data-side={side}
      onKeyDown={onKeyDown}
    >
      {sides.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          className={styles.tab}
          aria-selected={one === side}
          aria-label={one === 'missed' ? missed.title : undefined}
          title={one === 'missed' ? missed.title : undefined}
          tabIndex={one === side ? 0 : -1}
          onClick={() => onSide(one)}
        >
          {one === 'missed' ? (
            <History size={18} aria-hidden="true" />
          ) : one === 'chat' ? (
            words.chat
          ) : (
            words.title
          )}
          {one === 'questions' && fresh && (
            <span className={styles.fresh}>
              <span className="visually-hidden"> {words.fresh}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** For who has pressed what is gone. */
export const focusTab = (side: Side): void =>
  document.querySelector<HTMLElement>(`[data-tab="${side}"]`)?.focus();
