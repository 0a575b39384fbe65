import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How long a row takes to its new place (ms), as `--calm`. */
const LENGTH = 180;

/** Rows (`[data-row]`) that have another place than before slide there; with reduced motion they are just there. */
export function useSliding(list: RefObject<HTMLElement | null>): void {
  const before = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const now = new Map<string, number>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const id = row.dataset.row ?? '';
      const moved = (before.current.get(id) ?? row.offsetTop) - row.offsetTop;
      now.set(id, row.offsetTop);
      if (moved !== 0 && !still) {
        row.animate?.([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], {
          duration: LENGTH,
          easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
        });
      }
    }
    before.current = now;
  });
}
