import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** A focused button that goes away with its row leaves the focus to the one in its place, or to the last one. */
export function useKeptFocus(box: RefObject<HTMLElement | null>) {
  const index = useRef(-1);
  useLayoutEffect(() => {
    if (index.current >= 0 && document.activeElement === document.body) {
      const left = buttonsIn(box);
      left[Math.min(index.current, left.length - 1)]?.focus();
    }
  });
  return {
    onFocus({ target }: FocusEvent): void {
      index.current = buttonsIn(box).indexOf(target as HTMLButtonElement);
    },
    onBlur(): void {
      index.current = -1;
    },
  };
}

const buttonsIn = ({ current }: RefObject<HTMLElement | null>): HTMLButtonElement[] => [
  ...(current?.querySelectorAll('button') ?? []),
];
