import { Problem } from '../../api/problem';
import { askAsStranger, fetchMedia } from '../../api/rehearsal';
import { askPlayback } from '../../api/shows';
import type { Show } from '../../api/types';
import { seat } from '../../watch/seat';
import { newestIn, renditionIn } from './playlist';

/** What a viewer came to: the first piece of the picture after so long (ms), as a stranger or, where those are kept out, as oneself. */
export interface Played {
  stranger: boolean;
  millis: number;
}

/** A problem of a stranger at a show that is not for them. */
const KEPT_OUT = ['membership-required', 'tier-required'];

/** Does what a viewer's player does: a token, the playlist, the newest piece of the picture. Fails with what went wrong. */
export async function playOnce(show: Show): Promise<Played> {
  const begun = performance.now();
  const token = await strangersToken(show);
  if (token && show.membersOnly) {
    throw new Problem(0, 'let-in');
  }
  await (token ? firstPiece(token.hlsUrl, token.token) : playAsOneself(show.id));
  return { stranger: token !== null, millis: Math.round(performance.now() - begun) };
}

/**
 * By this browser's cookie, which then says that nobody watches. A watch page that is open in it has the same one, so it
 * is asked for again as that page does.
 */
async function playAsOneself(show: string): Promise<void> {
  const mine = { sid: seat.of(show), watchHere: false };
  try {
    await firstPiece((await askPlayback(show, { ...mine, rehearsal: true })).hlsUrl, null);
  } finally {
    if (mine.sid) {
      // Nobody waits for it, and without it the page itself asks within a minute.
      void askPlayback(show, mine).catch(() => undefined);
    }
  }
}

/** Null when strangers are kept out, as they should be of a show for members. */
async function strangersToken(show: Show) {
  try {
    return await askAsStranger(show.id);
  } catch (error) {
    if (show.membersOnly && error instanceof Problem && KEPT_OUT.includes(error.id)) {
      return null;
    }
    throw error;
  }
}

async function firstPiece(path: string | null, token: string | null): Promise<void> {
  if (!path) {
    throw new Problem(0, 'no-media');
  }
  const address = new URL(path, location.href);
  const first = await fetchMedia(address.href, token);
  const master = await first.text();
  const named = renditionIn(master);
  // The address may have led elsewhere, and what is named in it is named from there.
  let from = first.url || address.href;
  let playlist = master;
  if (named) {
    const second = await fetchMedia(new URL(named, from).href, token);
    playlist = await second.text();
    from = second.url || new URL(named, from).href;
  }
  const piece = newestIn(playlist);
  if (!piece) {
    throw new Problem(0, 'no-media');
  }
  const bytes = await (await fetchMedia(new URL(piece, from).href, token)).arrayBuffer();
  if (bytes.byteLength === 0) {
    throw new Problem(0, 'no-media');
  }
}
