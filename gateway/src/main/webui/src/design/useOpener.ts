import { useRef } from 'react';

/** Gives the focus back to what opened a dialog; Radix does so only for triggers of its own. */
export function useOpener() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus(): void {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus(event: Event): void {
      event.preventDefault();
      if (opener.current instanceof HTMLElement) {
        opener.current.focus();
      }
    },
  };
}
