const STORE = 'frontrow.resume';
/** So many shows are remembered, the last watched ones. */
const MOST = 50;
/** Before this (s) there is nothing to go back to. */
const BEGUN = 15;
/** Whoever left so close to the end (s) has seen it. */
const SEEN = 15;

interface Left {
  show: string;
  /** Seconds. */
  at: number;
}

/** Where this browser left recordings; nobody else is told. */
export const resume = {
  /** Seconds, or null where there is nothing to go on with. */
  of(show: string): number | null {
    return read().find((one) => one.show === show)?.at ?? null;
  },
  /** Remembers the place, unless one has hardly begun or is done. In seconds. */
  keep(show: string, at: number, length: number): void {
    const others = read().filter((one) => one.show !== show);
    const worth = at >= BEGUN && at <= length - SEEN;
    try {
      const kept = worth ? [{ show, at: Math.floor(at) }, ...others] : others;
      localStorage.setItem(STORE, JSON.stringify(kept.slice(0, MOST)));
    } catch {
      // Without storage one begins anew.
    }
  },
};

function read(): Left[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLeft) : [];
  } catch {
    return [];
  }
}

const isLeft = (one: Left | null): one is Left =>
  typeof one?.show === 'string' && Number.isFinite(one.at) && one.at >= 0;
