import { type KeyboardEvent, useId, useState } from 'react';
import type { Pictures } from '../emoji/ownEmoji';
import type { Said } from '../room/roomState';
import { completed, completionAt, type Offer } from './completion';

interface Needs {
  text: string;
  caret: number;
  messages: Said[];
  me: string;
  pictures: Pictures;
  onCompleted(text: string, caret: number): void;
}

/** Completes what is being typed after an @ or a colon: arrow keys choose, Enter and Tab take, Escape lets it be. */
export function useCompletion({ text, caret, messages, me, pictures, onCompleted }: Needs) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const open = completionAt(text, caret, { messages, me, pictures });
  const offered = open && open.started.at !== dismissed ? open.offers : [];
  const at = Math.min(chosen, offered.length - 1);

  function pick(offer: Offer | undefined): void {
    if (open && offer) {
      const done = completed(text, open.started, offer.words);
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
        setDismissed(open?.started.at ?? null);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  return {
    list:
      open && offered.length > 0 ? { id, kind: open.kind, offers: offered, chosen: at, onPick: pick } : null,
    onKey,
    /** What the text field says about the list. */
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': offered.length > 0 ? id : undefined,
      'aria-activedescendant': offered.length > 0 ? `${id}-${at}` : undefined,
    } as const,
  };
}
