import { type PointerEvent, type SyntheticEvent, useRef } from 'react';

/** As long as phones take (ms), and as far as a resting finger moves (px). */
const LONG = 450;
const STILL = 10;

/** Handlers that call `act` with the element once a finger has rested on it. */
export function useLongPress(act: (element: HTMLElement) => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const end = () => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const element = event.currentTarget;
      if (event.pointerType === 'touch') {
        end();
        const timer = setTimeout(() => {
          press.current = null;
          act(element);
        }, LONG);
        press.current = { timer, x: event.clientX, y: event.clientY };
      }
    },
    onPointerMove({ clientX, clientY }: PointerEvent): void {
      if (press.current && Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL) {
        end();
      }
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: SyntheticEvent): void {
      if (matchMedia('(hover: none)').matches) {
        event.preventDefault();
      }
    },
  };
}
