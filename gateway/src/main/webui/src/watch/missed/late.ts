import { serverNow } from '../../api/clock';
import type { Show } from '../../api/types';
import { onAir } from '../../shows/programme';

const STORE = 'frontrow.late';
/** Whoever comes within this (ms) of its beginning has missed nothing. */
const IN_TIME = 3 * 60_000;

/** How late (ms) somebody is at a show that is on; null for whoever is not, or has been told in this tab. */
export function lateAt(show: Show): number | null {
  if (!onAir(show) || !show.startedAt || told(show.id)) {
    return null;
  }
  const late = serverNow() - Date.parse(show.startedAt);
  return late > IN_TIME ? late : null;
}

/** They know that they have missed something. */
export function tellLate(show: string): void {
  try {
    sessionStorage.setItem(STORE, show);
  } catch {
    // Without storage they are told again when they come again.
  }
}

function told(show: string): boolean {
  try {
    return sessionStorage.getItem(STORE) === show;
  } catch {
    return false;
  }
}
