import { type RefObject, useEffect, useRef } from 'react';
import type { Pass } from '../pass';

/** Lets a player that was turned away go on as soon as there is a new pass. Set what is given when it was. */
export function useAdmission(
  pass: { kind: Pass['kind'] },
  player: RefObject<{ admitted(): void } | null>,
): RefObject<boolean> {
  const denied = useRef(false);
  useEffect(() => {
    if (pass.kind === 'granted' && denied.current) {
      denied.current = false;
      player.current?.admitted();
    }
  }, [pass, player]);
  return denied;
}
