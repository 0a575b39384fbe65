import { useEffect, useRef } from 'react';

interface Steps {
  answered(): void;
  next(): void;
  takeBack(): void;
}

/** These take Space and Enter themselves, when somebody went there by keyboard. */
const PRESSABLE = 'a, button, [role=button]';

/** Three keys that work wherever the focus is; one that is held down counts once, and none with Ctrl, Alt or Meta. */
export function useHostKeys(steps: Steps): void {
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const step = stepOf(event, latest.current);
      if (step) {
        event.preventDefault();
        if (!event.repeat) {
          step();
        }
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function stepOf({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent, steps: Steps) {
  if (altKey || ctrlKey || metaKey) {
    return null;
  }
  switch (key) {
    case ' ':
      return target instanceof Element && target.closest(PRESSABLE) ? null : steps.answered;
    case 'ArrowRight':
      return steps.next;
    case 'Backspace':
      return steps.takeBack;
    default:
      return null;
  }
}
