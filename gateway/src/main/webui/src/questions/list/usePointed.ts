import { type RefObject, useEffect, useRef, useState } from 'react';

/** A finger that was lifted may come down again within this (ms). */
const FINGER = 2_500;

/**
 * Whether a pointer is in this element, or a finger was a moment ago; `pressing` while it presses. Listens to the element
 * itself: a menu that was opened from it lies elsewhere on the page.
 */
export function usePointed(box: RefObject<HTMLElement | null>) {
  const [pointed, setPointed] = useState(false);
  const pressing = useRef(false);
  useEffect(() => {
    const left = new AbortController();
    let lifted: ReturnType<typeof setTimeout> | undefined;
    const on = (type: string, heard: (touch: boolean) => void) =>
      box.current?.addEventListener(
        type,
        (event) => heard((event as PointerEvent).pointerType === 'touch'),
        left,
      );
    const lift = (touch: boolean) => {
      pressing.current = false;
      if (touch) {
        clearTimeout(lifted);
        lifted = setTimeout(() => setPointed(false), FINGER);
      }
    };
    on('pointerenter', (touch) => !touch && setPointed(true));
    on('pointerleave', (touch) => {
      pressing.current = false;
      if (!touch) {
        setPointed(false);
      }
    });
    on('pointerdown', () => {
      pressing.current = true;
      clearTimeout(lifted);
      setPointed(true);
    });
    on('pointerup', lift);
    on('pointercancel', lift);
    return () => {
      left.abort();
      clearTimeout(lifted);
    };
  }, [box]);
  return { pointed, pressing };
}
