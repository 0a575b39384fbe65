import Hls, { type ErrorData, Events } from 'hls.js';
import { backoff } from '../../api/backoff';
import { serverNow } from '../../api/clock';
import type { Assignment } from '../stage';
import { playAsAllowed } from './autoplay';
import { hlsConfig } from './hlsConfig';
import { Cushion, pace, ROOM } from './pace';
import type { LivePlayerEvents, PlaybackFigures } from './playback';

/** A picture that has not moved for this long (ms) although it should is fetched anew. */
const FROZEN = 5_000;
/** So much longer when something came in the meantime: on a slow line, to begin anew is what takes longest. */
const FROZEN_THOUGH_FED = 9_000;
/** How often the pace is looked at (ms). */
const BEAT = 250;
/** A jump lands this far (s) before the end of what is loaded. */
const LANDING = ROOM / 2;

/**
 * Plays the low-latency playlist of one show on one video element and keeps it playing: renews the source after every
 * kind of failure and tells its owner what a person would notice. Knows nothing of shows and rights.
 */
export class LivePlayer {
  private readonly video: HTMLVideoElement;
  private readonly events: LivePlayerEvents;
  private readonly pause = backoff(200, 3_000);
  private readonly closed = new AbortController();
  private hls: Hls | null = null;
  private assignment: Assignment | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private readonly cushion = new Cushion();
  private movedAt = 0;
  private fedAt = 0;
  private admittedAt = 0;
  private picture = false;
  private moving = false;
  private paused = false;
  private stalls = 0;
  private mediaErrors = 0;

  static get supported(): boolean {
    return Hls.isSupported();
  }

  constructor(video: HTMLVideoElement, events: LivePlayerEvents) {
    this.video = video;
    this.events = events;
    const { signal } = this.closed;
    video.addEventListener('loadeddata', () => this.shown(), { signal });
    video.addEventListener('timeupdate', () => this.moved(), { signal });
    video.addEventListener('waiting', () => this.waited(), { signal });
    video.addEventListener('play', () => this.resumed(), { signal });
    video.addEventListener('pause', () => this.stopped(), { signal });
  }

  /** Plays this source; the one that plays already plays on. Null clears the screen. */
  assign(assignment: Assignment | null): void {
    const now = this.assignment;
    if (now?.url === assignment?.url && now?.publication === assignment?.publication) {
      return;
    }
    this.assignment = assignment;
    this.pause.reset();
    if (assignment) {
      this.load();
    } else {
      this.unload();
    }
  }

  /** Fetches the source again, at once: the network is back, or somebody asked for it. */
  reload(): void {
    this.pause.reset();
    this.load();
  }

  /**
   * A new token is there after `onDenied`: goes on where it stopped, as long as that brings something; else begins anew,
   * slower each time that the new one is refused as well.
   */
  admitted(): void {
    if (this.picture && this.fedAt > this.admittedAt) {
      this.admittedAt = performance.now();
      this.hls?.startLoad();
    } else {
      this.retryLater();
    }
  }

  jumpToLive(): void {
    this.jump();
    void this.video.play().catch(() => undefined);
  }

  figures(): PlaybackFigures {
    const playing = this.hls?.playingDate;
    return {
      delay: this.picture && playing ? (serverNow() - playing.getTime()) / 1000 : null,
      edge: this.picture && this.hls ? this.hls.latency : null,
      target: this.hls?.targetLatency ?? null,
      rate: this.video.playbackRate,
      buffered: bufferedAhead(this.video),
      stalls: this.stalls,
      publication: this.assignment?.publication ?? null,
    };
  }

  close(): void {
    this.closed.abort();
    this.assignment = null;
    this.unload();
  }

  private load(): void {
    this.unload();
    const assignment = this.assignment;
    if (!assignment) {
      return;
    }
    const hls = new Hls(hlsConfig);
    this.hls = hls;
    hls.on(Events.ERROR, (_, error) => this.failed(error));
    hls.on(Events.FRAG_BUFFERED, () => (this.fedAt = performance.now()));
    hls.once(Events.MANIFEST_PARSED, () => this.begin());
    hls.loadSource(assignment.url);
    hls.attachMedia(this.video);
    this.movedAt = performance.now();
    this.beat = setInterval(() => this.look(), BEAT);
  }

  private unload(): void {
    clearTimeout(this.retry);
    clearInterval(this.beat);
    this.mediaErrors = 0;
    this.moving = false;
    if (this.picture) {
      this.picture = false;
      this.events.onLeaving(this.video);
      this.events.onPicture(false);
    }
    this.hls?.destroy();
    this.hls = null;
  }

  /** Plays, unless the viewer had paused: aloud where the browser allows it. */
  private begin(): void {
    if (!this.paused) {
      void playAsAllowed(this.video).then((sound) => this.events.onSound(sound));
    }
  }

  private failed({ fatal, type, response }: ErrorData): void {
    const status = response?.code ?? 0;
    if (status === 401 || status === 403) {
      this.hls?.stopLoad();
      this.events.onDenied();
      return;
    }
    if (!fatal) {
      return;
    }
    if (type === 'mediaError' && this.mediaErrors < 2) {
      this.mediaErrors += 1;
      this.hls?.recoverMediaError();
      return;
    }
    this.hls?.stopLoad();
    this.retryLater();
  }

  private retryLater(): void {
    if (this.picture) {
      this.events.onTrouble(true);
    }
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.load(), this.pause.next());
  }

  private shown(): void {
    if (this.hls && !this.picture) {
      this.picture = true;
      this.events.onTrouble(false);
      this.events.onPicture(true);
    }
  }

  private moved(): void {
    this.movedAt = performance.now();
    if (this.picture && !this.moving && !this.video.paused) {
      this.moving = true;
      this.pause.reset();
    }
  }

  private waited(): void {
    if (this.moving && !this.video.paused && !this.video.seeking) {
      this.stalls += 1;
      this.cushion.stalled(performance.now());
    }
  }

  private stopped(): void {
    this.paused = this.picture && !this.video.ended;
  }

  private resumed(): void {
    this.paused = false;
    this.movedAt = performance.now();
    this.keepPace();
  }

  private look(): void {
    if (this.video.paused) {
      return;
    }
    const now = performance.now();
    this.cushion.calm(now);
    const patience = now - this.fedAt > FROZEN ? FROZEN : FROZEN_THOUGH_FED;
    if (now - this.movedAt > patience) {
      this.movedAt = now;
      this.retryLater();
      return;
    }
    this.keepPace();
  }

  private keepPace(): void {
    const { edge, target, buffered, rate } = this.figures();
    if (edge === null || target === null || this.video.seeking) {
      return;
    }
    const wanted = pace({ edge, target, buffered, rate }, this.cushion.size);
    if (wanted === 'jump') {
      this.jump();
    } else if (Math.abs(wanted - rate) > 0.01) {
      this.video.playbackRate = wanted;
    }
  }

  /** To the newest picture that is here already, else to the one that the playlist offers. */
  private jump(): void {
    const { video, hls } = this;
    const ahead = bufferedAhead(video);
    const landing = ahead > ROOM ? video.currentTime + ahead - LANDING : hls?.liveSyncPosition;
    if (landing) {
      video.currentTime = landing;
      video.playbackRate = 1;
    }
  }
}

function bufferedAhead({ buffered, currentTime }: HTMLVideoElement): number {
  return buffered.length > 0 ? Math.max(0, buffered.end(buffered.length - 1) - currentTime) : 0;
}
