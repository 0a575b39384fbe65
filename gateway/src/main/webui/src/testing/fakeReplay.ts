import type { Segment } from '../watch/clips/range';
import type { ReplayEvents, Stretch } from '../watch/replay/replayPlayer';

/** What a page plays of recordings, and the player's side of the conversation; for `vi.mock` of replayPlayer. */
export const recording = {
  begun: [] as { url: string; at: number }[],
  admitted: 0,
  closed: 0,
  events: null as ReplayEvents | null,
  /** When the picture was taken (epoch ms). */
  date: null as number | null,
  /** When its first picture was taken (epoch ms). */
  begin: null as number | null,
  segments: [] as Segment[],
  stretches: [] as Stretch[],
  /** Access windows that are not open. */
  locked: [] as readonly number[],
  reset(): void {
    Object.assign(recording, {
      begun: [],
      admitted: 0,
      closed: 0,
      events: null,
      date: null,
      begin: null,
      segments: [],
      stretches: [],
      locked: [],
    });
  },
};

export class ReplayPlayer {
  constructor(_: HTMLVideoElement, url: string, at: number, events: ReplayEvents) {
    recording.begun.push({ url, at });
    recording.events = events;
  }

  admitted(): void {
    recording.admitted += 1;
  }

  date(): number | null {
    return recording.date;
  }

  places(): ((date: number) => number | null) | null {
    const { begin } = recording;
    return begin === null ? null : (date) => (date < begin ? null : (date - begin) / 1000);
  }

  segments(): Segment[] {
    return recording.segments;
  }

  stretches(): Stretch[] {
    return recording.stretches;
  }

  lock(windows: readonly number[]): void {
    recording.locked = windows;
  }

  reload(): void {}

  close(): void {
    recording.closed += 1;
  }
}

/** A video element whose recording is this long (s); what a test does to it, the page hears. */
export function loaded(video: HTMLVideoElement, length: number) {
  const state = { at: 0, length, ready: 4, paused: false };
  const tell = (event: string) => video.dispatchEvent(new Event(event));
  Object.defineProperties(video, {
    currentTime: {
      get: () => state.at,
      set: (at: number) => {
        state.at = at;
        tell('seeking');
      },
    },
    duration: { get: () => state.length },
    readyState: { get: () => state.ready },
    paused: { get: () => state.paused },
    buffered: { get: () => ({ length: 1, start: () => 0, end: () => state.length / 2 }) },
    play: { value: async () => Object.assign(state, { paused: false }) },
    pause: { value: () => Object.assign(state, { paused: true }) },
  });
  return {
    now: state,
    become(change: Partial<typeof state>, event = 'timeupdate'): void {
      Object.assign(state, change);
      tell(event);
    },
  };
}
