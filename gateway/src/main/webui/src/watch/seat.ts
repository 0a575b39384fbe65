const STORE = 'frontrow.seat';

interface Kept {
  show: string;
  sid: string;
}

/**
 * This browser's viewing session at a show, for all its tabs and for the next time the page is opened: the server counts
 * devices, and a page that was opened again must not count as another one. It opens nothing by itself.
 */
export const seat = {
  of(show: string): string | undefined {
    const kept = read();
    return kept?.show === show ? kept.sid : undefined;
  },
  keep(show: string, sid: string): void {
    try {
      localStorage.setItem(STORE, JSON.stringify({ show, sid } satisfies Kept));
    } catch {
      // Without storage the session lasts as long as the page.
    }
  },
};

function read(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
