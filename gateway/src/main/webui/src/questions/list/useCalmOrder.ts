import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { differs, nothing, type Sections, unseen } from './calmOrder';
import { usePointed } from './usePointed';

/**
 * A list that sorts itself while nobody touches it: no row moves under a finger, a pointer or the focus of a keyboard. `frame`
 * and `hold` belong to what holds the list and its button; `sort` is what that does, and undefined when there is nothing to
 * sort; `renew` shows what somebody has done to it themselves.
 */
export function useCalmOrder<S extends Sections>(frame: RefObject<HTMLElement | null>, wanted: S) {
  const { pointed, pressing } = usePointed(frame);
  const [focused, setFocused] = useState(false);
  const [, setSorted] = useState(0);
  const kept = useRef(wanted);
  const renewed = useRef(false);
  if ((!pointed && !focused) || renewed.current || nothing(kept.current)) {
    kept.current = wanted;
  }
  // Once drawn; what is drawn twice is the same both times.
  useEffect(() => {
    renewed.current = false;
  });
  const shown = kept.current;

  function renew(): void {
    renewed.current = true;
    setSorted((times) => times + 1);
  }

  return {
    shown,
    fresh: unseen(shown, wanted),
    sort: differs(shown, wanted) ? renew : undefined,
    renew,
    hold: {
      // What a press leaves behind is no reader who stands there.
      onFocus: () => setFocused(!pressing.current),
      onKeyDown: () => setFocused(true),
      onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
        if (!currentTarget.contains(relatedTarget)) {
          setFocused(false);
        }
      },
    },
  };
}
