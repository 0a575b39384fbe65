import { type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';

/** A press is held after so long (ms), and then counts again every so often (ms). */
const HELD_AFTER = 350;
const EVERY = 100;

/** Handlers of a button that acts when it is pressed, and over and over while a pointer holds it. */
export function useHold(act: () => void) {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const end = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    held.current = true;
    latest.current();
    timer.current = setTimeout(again, EVERY);
  };
  return {
    onPointerDown({ button }: PointerEvent): void {
      end();
      held.current = false;
      if (button === 0) {
        timer.current = setTimeout(again, HELD_AFTER);
      }
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    onContextMenu(event: SyntheticEvent): void {
      event.preventDefault();
    },
    onClick(): void {
      end();
      if (!held.current) {
        latest.current();
      }
      held.current = false;
    },
  };
}
