import { call } from '../api/client';
import { clockOff } from '../api/clock';
import { asProblem } from '../api/problem';
import { askPlayback, getShow, listShows } from '../api/shows';
import type { Show } from '../api/types';
import { type Pass, refusalOf } from '../watch/pass';
import { seat } from '../watch/seat';

/** What can be found out from here. */
export interface Probe {
  /** The show it is about; null when none is on air. */
  show: Show | null;
  /** Null when there is no show to ask for. */
  pass: Pass | null;
  /** How far this device's clock is behind the server's (ms); 0 within the server's whole seconds. */
  clockOff: number;
  plays: boolean;
  /** To the server and back (ms); null when it does not answer. */
  roundTrip: number | null;
  /** Whether a playlist came; null when there is none to ask for. */
  media: boolean | null;
}

/** A playlist without an answer after this long (ms) does not come. */
const PATIENCE = 10_000;

/** Looks at everything at once, for this show or the one on air. Takes no other device's seat. */
export async function probe(id: string | null): Promise<Probe> {
  const roundTrip = await timeToServer();
  const show = await (id ? getShow(id) : onAir()).catch(() => null);
  const pass = show || id ? await ask(show?.id ?? String(id)) : null;
  const playlist = pass?.kind === 'granted' && show?.status === 'live' ? pass.grant.hlsUrl : null;
  return {
    show,
    pass,
    roundTrip,
    clockOff: clockOff(),
    plays: plays(),
    media: playlist ? await comes(playlist) : null,
  };
}

async function onAir(): Promise<Show | null> {
  return (await listShows({ status: 'live', limit: 1 })).items[0] ?? null;
}

async function ask(show: string): Promise<Pass> {
  try {
    return { kind: 'granted', grant: await askPlayback(show, { sid: seat.of(show), watchHere: false }) };
  } catch (error) {
    return refusalOf(asProblem(error)) ?? { kind: 'unreachable' };
  }
}

async function timeToServer(): Promise<number | null> {
  const begun = performance.now();
  try {
    await call('GET', '/api/v1/me');
    return Math.round(performance.now() - begun);
  } catch (error) {
    return asProblem(error).status === 0 ? null : Math.round(performance.now() - begun);
  }
}

async function comes(playlist: string): Promise<boolean> {
  try {
    return (await fetch(playlist, { signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
}

const SHOWS_ARE_IN = 'video/mp4; codecs="avc1.64001f, mp4a.40.2"';

function plays(): boolean {
  const { ManagedMediaSource } = globalThis as { ManagedMediaSource?: typeof MediaSource };
  const source = ManagedMediaSource ?? globalThis.MediaSource;
  return source
    ? source.isTypeSupported(SHOWS_ARE_IN)
    : document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '';
}
