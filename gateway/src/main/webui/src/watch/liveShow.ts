import { type Connection, listen } from '../api/eventSource';
import { asProblem } from '../api/problem';
import { askPlayback, eventsPath, getShow } from '../api/shows';
import type { ServerEvent } from '../api/sse';
import type { Access, Show } from '../api/types';
import { onSignedOut } from '../session/signedOut';
import { type Pass, PassKeeper } from './pass';
import { seat } from './seat';

/** All that the watch page knows about its show at one moment. */
export interface LiveShowState {
  show: Show | null;
  missing: boolean;
  viewers: number | null;
  pass: Pass;
  /** What took the picture away from somebody who had it: the show is for members now, or the membership ended. */
  lost: 'show' | 'membership' | null;
  /** How often we were told of changed rights and have asked what they are now. */
  rightsHeard: number;
  connection: Connection;
}

export const UNKNOWN: LiveShowState = {
  show: null,
  missing: false,
  viewers: null,
  pass: { kind: 'asking' },
  lost: null,
  rightsHeard: 0,
  connection: 'connecting',
};

/** Follows one show: its state and its viewers by server-sent events, this person's right to watch by asking. */
export class LiveShow {
  private readonly id: string;
  private readonly onChange: (state: LiveShowState) => void;
  private readonly pass: PassKeeper;
  private state = UNKNOWN;
  private unanswered = 0;
  /** For whom the show was when we were last let in. */
  private letInTo: Access | null = null;
  private stopListening: () => void = () => undefined;
  private stopHearing: () => void = () => undefined;
  private stopped = false;

  constructor(id: string, onChange: (state: LiveShowState) => void, preview = false) {
    this.id = id;
    this.onChange = onChange;
    this.pass = new PassKeeper({
      ask: (question) => askPlayback(id, question),
      onChange: (pass) => this.decided(pass),
      seat: { get: () => seat.of(id), keep: (sid) => seat.keep(id, sid) },
      preview,
    });
  }

  start(): void {
    void this.pass.ask();
    getShow(this.id).then(
      (show) => this.learn(show),
      (error) => this.update({ missing: asProblem(error).status === 404 }),
    );
    this.stopHearing = onSignedOut(() => this.askAgain());
    this.stopListening = listen(eventsPath(this.id), {
      onEvent: (event) => this.hear(event),
      onConnection: (connection) => this.connected(connection),
      onGone: () => this.update({ missing: true }),
    });
  }

  stop(): void {
    this.stopped = true;
    this.pass.close();
    this.stopListening();
    this.stopHearing();
  }

  /** The player was refused, or somebody pressed "Try again". */
  askAgain(): void {
    void this.pass.ask();
  }

  /** Whether this person watches the recording, of which a part is enough. */
  part(enough: boolean): void {
    this.pass.part = enough;
  }

  /** Somebody wants to watch here instead of on another device. */
  watchHere(): void {
    void this.pass.watchHere();
  }

  private connected(connection: Connection): void {
    const away = this.state.connection === 'lost' || this.state.connection === 'moving';
    const missedSome = away && connection === 'open';
    this.update({ connection });
    if (missedSome) {
      void this.pass.ask();
    }
  }

  private hear({ event, data }: ServerEvent): void {
    if (event === 'show') {
      this.learn(JSON.parse(data) as Show);
    } else if (event === 'viewers') {
      this.update({ viewers: (JSON.parse(data) as { now: number }).now });
    } else if (event === 'rights') {
      this.unanswered++;
      void this.pass.ask();
    }
  }

  private decided(pass: Pass): void {
    const rightsHeard = this.state.rightsHeard + this.unanswered;
    this.unanswered = 0;
    if (pass.kind === 'granted') {
      this.letInTo = this.state.show;
      this.update({ pass, rightsHeard, lost: null });
    } else if (pass.kind === 'members-only' && this.letInTo) {
      const { membersOnly, tier } = this.letInTo;
      this.update({ pass, rightsHeard, lost: membersOnly && tier === pass.tier ? 'membership' : 'show' });
    } else {
      this.update({ pass, rightsHeard });
    }
  }

  private learn(show: Show): void {
    const before = this.state.show;
    if (before && show.version < before.version) {
      return;
    }
    if (!before && this.state.pass.kind === 'granted') {
      this.letInTo = show;
    }
    this.update({ show, missing: false });
    if (before && (otherAudience(before, show) || cameOnAir(before, show))) {
      void this.pass.ask();
    }
  }

  private update(change: Partial<LiveShowState>): void {
    if (!this.stopped) {
      this.state = { ...this.state, ...change };
      this.onChange(this.state);
    }
  }
}

const otherAudience = (before: Access, now: Access) =>
  before.membersOnly !== now.membersOnly || before.tier !== now.tier;

/** A token that was issued while everybody waited may carry an older rights version than the show on air wants. */
function cameOnAir(before: Show, now: Show): boolean {
  return before.status === 'scheduled' && now.status === 'live';
}
