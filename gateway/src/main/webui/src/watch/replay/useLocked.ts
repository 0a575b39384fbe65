import { useMemo, useRef } from 'react';
import type { LockedWindow } from '../../api/types';
import type { MembersOnly, Pass } from '../pass';
import type { Stretch, Wall } from './replayPlayer';

const NONE: readonly never[] = [];

/** Parts of the recording that are for others. A service from before them says nothing of them. */
const windowsOf = (pass: Pass): readonly LockedWindow[] =>
  pass.kind === 'granted' ? (pass.grant.locked ?? NONE) : NONE;

/** Access windows of the recording that are not open to whoever has this pass. */
export function useLocked(pass: Pass): readonly number[] {
  const known = useRef('');
  // While nobody knows, it is as it was.
  if (pass.kind === 'granted') {
    known.current = windowsOf(pass)
      .map(({ window }) => window)
      .join(' ');
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

/** Whether what the picture of that time (epoch ms) shows is for others than whoever has this pass. */
export function lockedAt(pass: Pass, date: number): boolean {
  // As of a service from before the times: no beginning, no end.
  return windowsOf(pass).some(
    ({ from, until }) => (!from || date >= Date.parse(from)) && (!until || date < Date.parse(until)),
  );
}

/** What a wall says to whom it stops. */
export function refusalAt(wall: Wall, pass: Pass): MembersOnly | undefined {
  const locked = windowsOf(pass).find(({ window }) => window === wall.window);
  return locked ? { kind: 'members-only', ...locked } : undefined;
}
