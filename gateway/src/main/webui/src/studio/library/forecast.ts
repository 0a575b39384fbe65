import type { RecordingStorage } from '../../api/types';
import { keeping as words } from '../../text/keeping';

/** For how long there is room, in a sentence; and whether the next show is in danger. */
export function forecastOf(storage: RecordingStorage): { text: string; danger: boolean } {
  const { freeBytes: free, shows, weeklyBytes, largestBytes, fullAt, nextFits } = storage;
  if (free === null) {
    return { text: shows > 0 ? words.growing(weeklyBytes) : words.unknown, danger: false };
  }
  if (nextFits === false && largestBytes !== null) {
    return { text: words.tooSmall(free, largestBytes), danger: true };
  }
  if (shows === 0) {
    return { text: words.idle(free), danger: false };
  }
  const text = fullAt ? words.full(free, weeklyBytes, fullAt) : words.enough(free, weeklyBytes);
  return { text, danger: false };
}
