import { Problem } from '../../api/problem';
import type { ChatRoom } from './chatRoom';

/** A room that is not open after this long (ms) counts as unreachable. */
const WITHIN = 10_000;

/** Waits until there is a line to the room; fails with what keeps this person out, or when it takes too long. */
export function whenOpen(room: ChatRoom): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => end(new Problem(0, 'unreachable')), WITHIN);
    const leave = room.subscribe(look);
    look();

    function look(): void {
      const { line, shut } = room.now();
      if (line === 'open') {
        end(null);
      } else if (line === 'shut') {
        end(new Problem(403, shut ?? 'forbidden'));
      }
    }

    function end(problem: Problem | null): void {
      clearTimeout(timer);
      queueMicrotask(() => leave());
      if (problem) {
        failed(problem);
      } else {
        done();
      }
    }
  });
}
