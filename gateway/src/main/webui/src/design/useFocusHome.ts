import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** What was focused in here and has gone leaves the focus to what is left of its row (`[data-row]`), or to `home`; never to the beginning of the page. */
export function useFocusHome(home: RefObject<HTMLElement | null>) {
  const here = useRef(false);
  const row = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (here.current && document.activeElement === document.body) {
      const near = row.current?.isConnected ? row.current.querySelector<HTMLElement>('button, a') : null;
      (near ?? home.current)?.focus({ preventScroll: true });
    }
  });
  return {
    onFocus({ currentTarget, target }: FocusEvent): void {
      // A menu or a dialog that was opened in here lies elsewhere on the page.
      here.current = currentTarget.contains(target);
      row.current = target.closest('[data-row]');
    },
    onBlur(): void {
      here.current = false;
    },
  };
}
