import { type MouseEvent, type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';

/** A press is held after so long (ms), and then counts again every so often (ms). */
const HELD_AFTER = 350;
const EVERY = 100;
/** A press that slides farther off the button than this (px) is over; a hand that holds is never quite still. */
const SLACK = 24;

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
    onPointerDown({ button, currentTarget, pointerId }: PointerEvent<HTMLElement>): void {
      end();
      held.current = false;
      if (button === 0) {
        currentTarget.setPointerCapture(pointerId);
        timer.current = setTimeout(again, HELD_AFTER);
      }
    },
    onPointerMove({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void {
      const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
      const x = Math.max(left - clientX, clientX - right);
      const y = Math.max(top - clientY, clientY - bottom);
      if (Math.max(x, y) > SLACK) {
        end();
        held.current = true;
      }
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: SyntheticEvent): void {
      event.preventDefault();
    },
    onClick({ detail }: MouseEvent): void {
      end();
      // A captured pointer clicks wherever it is let go; a key's click, which counts no presses, is always meant.
      if (!held.current || detail === 0) {
        latest.current();
      }
      held.current = false;
    },
  };
}
