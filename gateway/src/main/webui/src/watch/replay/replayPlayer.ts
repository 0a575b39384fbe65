import Hls, { type ErrorData, Events } from 'hls.js';
import { backoff } from '../../api/backoff';
import type { Segment } from '../clips/range';
import { playAsAllowed } from '../player/autoplay';
import type { Sound } from '../player/playback';
import { dateAt } from './mediaClock';
import { type Places, placesOf } from './places';
import { replayConfig } from './replayConfig';

/** How a recording plays: as it should; fetched again after a failure; not at all. */
export type Condition = 'fine' | 'trouble' | 'broken' | 'unsupported';

export interface ReplayEvents {
  onCondition(condition: Condition): void;
  onSound(sound: Sound): void;
  /** The recording was refused: the token is missing, too old or revoked. */
  onDenied(): void;
  /** What is to be played next is for others; null: it is not, or something else is to be played. */
  onWall?(wall: Wall | null): void;
}

/** Where it goes on with a part that this person may not watch. */
export interface Wall {
  /** Seconds from the start. */
  at: number;
  /** Number of its access window. */
  window: number;
}

/** A stretch of the recording in one access window; seconds from the start. */
export interface Stretch {
  window: number;
  from: number;
  to: number;
}

/** After so many damaged places in a row the recording is given up. */
const DAMAGES = 3;
/** This far (s) from the last damaged place, the next one is another matter. */
const PAST = 10;
/** In the name of a segment, as `w1/000734.m4s`. */
const NUMBER = /(\d+)\.m4s$/;
/** In the address of a segment, as `w2/000734.m4s`. */
const WINDOW = /(?:^|\/)(?:w|direct-)(\d+)\/[^/]+$/;
const windowOf = (address: string | undefined) => Number(WINDOW.exec(address ?? '')?.[1] ?? Number.NaN);
/** So much (s) is left of a recording that does not reach as far as one was. */
const BEFORE_END = 5;
const NATIVE = 'application/vnd.apple.mpegurl';

/**
 * Plays one recording on one video element, by hls.js or, where there is no MSE, by the browser itself; after a failure
 * it goes on where it stopped. A recording that still grows is followed to its end.
 */
export class ReplayPlayer {
  private readonly video: HTMLVideoElement;
  private readonly url: string;
  private readonly events: ReplayEvents;
  private readonly pause = backoff(500, 10_000);
  private readonly closed = new AbortController();
  private hls: Hls | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private damages = 0;
  private damagedAt = 0;
  private stale = false;
  private locked: readonly number[] = [];
  private wall: Wall | null = null;
  /** Where to begin (s), and where to go on. */
  private at: number;

  constructor(video: HTMLVideoElement, url: string, at: number, events: ReplayEvents) {
    this.video = video;
    this.url = url;
    this.at = at;
    this.events = events;
    const { signal } = this.closed;
    video.addEventListener('playing', () => this.playing(), { signal });
    video.addEventListener('timeupdate', () => this.moved(), { signal });
    video.addEventListener('seeking', () => this.sought(), { signal });
    this.load();
  }

  /** A new token is there after `onDenied`. */
  admitted(): void {
    this.goOnLater();
  }

  /** Which access windows are not open; what has become open goes on. */
  lock(windows: readonly number[]): void {
    this.locked = windows;
    if (this.wall && !windows.includes(this.wall.window)) {
      this.meet(null);
      this.reload();
      void this.video.play();
    }
  }

  /** Somebody asked for it, or the network is back. */
  reload(): void {
    this.pause.reset();
    this.damages = 0;
    this.goOn();
  }

  /** The wall clock of the picture on the screen (epoch ms), or null while that is unknown. */
  date(): number | null {
    const { currentTime } = this.video;
    if (this.hls) {
      return dateAt(this.hls.latestLevelDetails?.fragments ?? [], currentTime);
    }
    // The browser alone tells when the first picture was taken; it does not tell of holes.
    const begun = (this.video as { getStartDate?(): Date }).getStartDate?.().getTime();
    return begun && Number.isFinite(begun) ? begun + 1000 * currentTime : null;
  }

  /** Where in the recording something is that happened at a time, of what is known of it now; null while nothing is. */
  places(): Places | null {
    if (this.hls) {
      const pieces = this.hls.latestLevelDetails?.fragments ?? [];
      return pieces.length > 0 ? placesOf(pieces) : null;
    }
    const date = this.date();
    if (date === null) {
      return null;
    }
    const begun = date - 1000 * this.video.currentTime;
    return (then) => (then < begun ? null : (then - begun) / 1000);
  }

  /** What a clip can be made of; nothing where the browser plays by itself. */
  segments(): Segment[] {
    return (this.hls?.latestLevelDetails?.fragments ?? []).map(({ relurl, start, duration }) => ({
      number: Number(NUMBER.exec(relurl ?? '')?.[1]),
      start,
      duration,
    }));
  }

  /** Which part of it is in which access window, as far as it is known; nothing where the browser plays by itself. */
  stretches(): Stretch[] {
    const all: Stretch[] = [];
    for (const { relurl, start, duration } of this.hls?.latestLevelDetails?.fragments ?? []) {
      const window = windowOf(relurl);
      const last = all.at(-1);
      if (last?.window === window) {
        last.to = start + duration;
      } else {
        all.push({ window, from: start, to: start + duration });
      }
    }
    return all;
  }

  close(): void {
    this.closed.abort();
    this.unload();
    if (this.video.hasAttribute('src')) {
      this.video.removeAttribute('src');
      this.video.load();
    }
  }

  private load(): void {
    this.unload();
    this.stale = false;
    if (Hls.isSupported()) {
      this.loadByParts();
    } else if (this.video.canPlayType(NATIVE)) {
      this.loadNatively();
    } else {
      this.events.onCondition('unsupported');
    }
  }

  private loadByParts(): void {
    const hls = new Hls({ ...replayConfig, startPosition: this.at });
    this.hls = hls;
    hls.on(Events.ERROR, (_, error) => this.failed(error));
    hls.once(Events.MANIFEST_PARSED, () => this.begin());
    hls.once(Events.LEVEL_LOADED, (_, { details }) => this.within(details.totalduration));
    hls.loadSource(this.url);
    hls.attachMedia(this.video);
  }

  /** What is shown may have become shorter. */
  private within(length: number): void {
    if (this.at > length) {
      this.at = Math.max(0, length - BEFORE_END);
      this.hls?.startLoad(this.at);
    }
  }

  /** The browser says nothing about refusals: each failure is a reason to ask for a new token, too. */
  private loadNatively(): void {
    const { video } = this;
    const { signal } = this.closed;
    const at = this.at;
    video.src = this.url;
    video.addEventListener('loadedmetadata', () => (video.currentTime = at), { once: true, signal });
    video.onerror = () => {
      const [window] = this.locked;
      if (window !== undefined) {
        this.meet({ at: video.currentTime || at, window });
        return;
      }
      this.events.onDenied();
      this.goOnLater();
    };
    this.begin();
  }

  private unload(): void {
    clearTimeout(this.retry);
    this.hls?.destroy();
    this.hls = null;
    this.video.onerror = null;
  }

  private begin(): void {
    void playAsAllowed(this.video).then((sound) => this.events.onSound(sound));
  }

  private failed({ fatal, type, response, frag, networkDetails }: ErrorData): void {
    const status = response?.code ?? 0;
    // Where it led to, if that is another one.
    const window = windowOf((networkDetails as XMLHttpRequest | null)?.responseURL || frag?.relurl);
    if (frag && status === 403 && this.locked.includes(window)) {
      this.hls?.stopLoad();
      this.meet({ at: frag.start, window });
    } else if (status === 401 || status === 403) {
      this.hls?.stopLoad();
      this.events.onDenied();
    } else if (fatal && type === 'mediaError') {
      this.damaged();
    } else if (fatal) {
      // It was cut meanwhile: the playlist that is known leads to nothing.
      this.stale = status === 404;
      this.goOnLater();
    }
  }

  private damaged(): void {
    this.damages += 1;
    this.damagedAt = this.video.currentTime;
    if (this.damages > DAMAGES) {
      this.events.onCondition('broken');
      this.unload();
    } else {
      this.hls?.recoverMediaError();
    }
  }

  private goOnLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.goOn(), this.pause.next());
    if (this.video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) {
      this.events.onCondition('trouble');
    }
  }

  /** What is loaded already stays, as long as the playlist is known. */
  private goOn(): void {
    clearTimeout(this.retry);
    if (this.hls && this.hls.levels.length > 0 && !this.stale) {
      this.hls.startLoad(this.video.currentTime || this.at);
    } else {
      this.load();
    }
  }

  private meet(wall: Wall | null): void {
    this.wall = wall;
    this.events.onWall?.(wall);
  }

  /** Elsewhere there may be something to play; what is known to be for others is not asked for. */
  private sought(): void {
    const { currentTime } = this.video;
    const there = this.stretches().find(({ from, to }) => currentTime >= from && currentTime < to);
    if (there && this.locked.includes(there.window)) {
      this.hls?.stopLoad();
      this.meet({ at: there.from, window: there.window });
    } else if (this.wall && this.hls) {
      this.meet(null);
      this.hls.startLoad(currentTime);
    }
  }

  private playing(): void {
    this.pause.reset();
    this.events.onCondition('fine');
  }

  private moved(): void {
    const { currentTime } = this.video;
    // At 0 nothing is loaded, as after a failure.
    if (currentTime > 0) {
      this.at = currentTime;
      this.damages = Math.abs(currentTime - this.damagedAt) > PAST ? 0 : this.damages;
    }
  }
}
