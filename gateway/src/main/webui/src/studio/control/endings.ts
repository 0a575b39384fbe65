import { useSyncExternalStore } from 'react';
import { endShow } from '../../api/shows';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';

/** How long an end can be taken back (ms). */
const LENGTH = 10_000;
/** What is left to take it back when it fell due while the page was being loaded again (ms). */
const LATE = 5_000;
/** An end that nobody has seen for this long is forgotten (ms). */
const STALE = 60_000;
const BEAT = 200;
const STORE = 'frontrow-endings';

/** Seconds left to take the end back, or that it is being sent. */
export type Ending = number | 'now';

/**
 * Ends that are counted down. They are kept outside the page that began them: going elsewhere in the studio does not stop
 * one, and after a reload the control room finds it again.
 */
const due = new Map<string, number>(remembered());
let seen = new Map<string, Ending>();
let beat: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

export function startEnding(show: string): void {
  due.set(show, Date.now() + LENGTH);
  remember();
  look();
}

export function takeBack(show: string): void {
  due.delete(show);
  remember();
  look();
}

export function useEnding(show: string): Ending | null {
  return useSyncExternalStore(subscribe, () => seen.get(show) ?? null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  look();
  return () => listeners.delete(listener);
}

/** Takes note of the time; what is due is done. */
function look(): void {
  const next = new Map<string, Ending>([...seen].filter(([, left]) => left === 'now'));
  for (const [show, until] of due) {
    const left = Math.ceil((until - Date.now()) / 1000);
    next.set(show, left > 0 ? left : 'now');
    if (left <= 0) {
      due.delete(show);
      remember();
      void end(show);
    }
  }
  become(next);
  if (due.size === 0) {
    clearInterval(beat);
    beat = undefined;
  } else {
    beat ??= setInterval(look, BEAT);
  }
}

async function end(show: string): Promise<void> {
  try {
    await endShow(show);
  } catch (error) {
    toast(explain(error));
  }
  become(new Map([...seen].filter(([id]) => id !== show)));
}

function become(next: Map<string, Ending>): void {
  if (next.size === seen.size && [...next].every(([show, left]) => seen.get(show) === left)) {
    return;
  }
  seen = next;
  for (const listener of listeners) {
    listener();
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify([...due]));
  } catch {
    // A browser that keeps nothing: an end does not survive a reload, and the show goes on.
  }
}

function remembered(): [string, number][] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as [string, number][];
    const now = Date.now();
    return kept
      .filter(([, until]) => until > now - STALE)
      .map(([show, until]) => [show, Math.max(until, now + LATE)]);
  } catch {
    return [];
  }
}
