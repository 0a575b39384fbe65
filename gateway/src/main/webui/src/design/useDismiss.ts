import { type RefObject, useEffect, useRef } from 'react';

/** Closes something open by Escape (focus returns to its button), by a press outside, or when focus moves on. */
export function useDismiss(box: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) {
      return;
    }
    const ended = new AbortController();
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) {
        latest.current();
      }
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
        latest.current();
      }
    };
    document.addEventListener('pointerdown', outside, { signal: ended.signal });
    document.addEventListener('focusin', outside, { signal: ended.signal });
    document.addEventListener('keydown', onEscape, { signal: ended.signal });
    return () => ended.abort();
  }, [box, open]);
}
