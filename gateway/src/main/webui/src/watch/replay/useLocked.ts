import { useMemo, useRef } from 'react';
import type { MembersOnly, Pass } from '../pass';
import type { Stretch, Wall } from './replayPlayer';

const NONE: readonly never[] = [];

/** Access windows of the recording that are not open to whoever has this pass. */
export function useLocked(pass: Pass): readonly number[] {
  const known = useRef('');
  // While nobody knows, it is as it was.
  if (pass.kind === 'granted') {
    // A service from before this page says nothing of it.
    known.current = (pass.grant.locked ?? []).map(({ window }) => window).join(' ');
  }
  const list = known.current;
  // The same list as long as it says the same: a pass is renewed each minute.
  return useMemo(() => (list === '' ? NONE : list.split(' ').map(Number)), [list]);
}

/** Stretches of what is there so far (s) that are for others. */
export function useLockedStretches(
  locked: readonly number[],
  length: number,
  stretches: () => Stretch[],
): readonly Stretch[] {
  // What is known of the recording is known anew whenever it has become longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  return useMemo(
    () => (locked.length === 0 ? NONE : stretches().filter(({ window }) => locked.includes(window))),
    [locked, length, stretches],
  );
}

/** What a wall says to whom it stops. */
export function refusalAt(wall: Wall, pass: Pass): MembersOnly | undefined {
  const locked = pass.kind === 'granted' && pass.grant.locked.find(({ window }) => window === wall.window);
  return locked ? { kind: 'members-only', ...locked } : undefined;
}
