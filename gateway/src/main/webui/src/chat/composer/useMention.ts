import { type KeyboardEvent, useId, useState } from 'react';
import type { Said } from '../room/roomState';
import { completed, peopleLike, startedAt } from './mention';

interface Needs {
  text: string;
  caret: number;
  messages: Said[];
  me: string;
  onCompleted(text: string, caret: number): void;
}

/** Completes the name that is being typed after an @: arrow keys choose, Enter and Tab take, Escape lets it be. */
export function useMention({ text, caret, messages, me, onCompleted }: Needs) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const started = startedAt(text, caret);
  const offered = started && started.at !== dismissed ? peopleLike(started.typed, messages, me) : [];
  const at = Math.min(chosen, offered.length - 1);

  function pick(name: string | undefined): void {
    if (started && name) {
      const done = completed(text, started, name);
      setChosen(0);
      onCompleted(done.text, done.caret);
    }
  }

  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    if (offered.length === 0) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        setChosen((at + 1) % offered.length);
        break;
      case 'ArrowUp':
        setChosen((at - 1 + offered.length) % offered.length);
        break;
      case 'Enter':
      case 'Tab':
        pick(offered[at]);
        break;
      case 'Escape':
        setDismissed(started?.at ?? null);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  return {
    list: offered.length > 0 ? { id, people: offered, chosen: at, onPick: pick } : null,
    onKey,
    /** What the text field says about the list. */
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': offered.length > 0 ? id : undefined,
      'aria-activedescendant': offered.length > 0 ? `${id}-${at}` : undefined,
    } as const,
  };
}
