import { backoff } from '../api/backoff';
import { serverNow } from '../api/clock';
import { asProblem, type Problem } from '../api/problem';
import type { PlaybackGrant, PlaybackQuestion } from '../api/types';

/** All places are taken by other devices of this person. */
export interface Elsewhere {
  kind: 'device-limit';
  /** How many may watch at once. */
  limit: number;
  /** When the newest of them began. */
  since: string;
}

/** No room for more people who are not signed in, here or anywhere. */
export interface Full {
  kind: 'full';
  /** Whether it is the address that this person shares with many others. */
  address: boolean;
}

/** The show is for others than this person. */
export interface MembersOnly {
  kind: 'members-only';
  signedIn: boolean;
  /** The lowest rank of a plan that opens it; null: any. */
  tier: number | null;
  /** Whether they are a member, of a lower tier. */
  member: boolean;
  /** Whether a part of the recording is theirs all the same. */
  part?: boolean | undefined;
}

/** May this person watch, as far as we know. */
export type Pass =
  | { kind: 'asking' }
  | { kind: 'granted'; grant: PlaybackGrant }
  | MembersOnly
  | { kind: 'blocked' }
  | Elsewhere
  | Full
  | { kind: 'over' }
  | { kind: 'missing' }
  | { kind: 'unreachable' };

interface Needs {
  ask(question: PlaybackQuestion): Promise<PlaybackGrant>;
  onChange(pass: Pass): void;
  /** What this browser has kept of its viewing session. */
  seat: { get(): string | undefined; keep(sid: string): void };
  /** Only looks: takes no other device's place. */
  preview?: boolean;
  random?: () => number;
}

const REFUSALS: Record<string, Pass['kind']> = {
  blocked: 'blocked',
  'show-over': 'over',
  'not-found': 'missing',
};

/** When to ask for room again (ms), at most: as long as it takes until somebody's place is free. */
const FULL_FOR = 120_000;

/**
 * Holds the playback token of one viewing session: asks for it, renews it at half its life, asks anew when the rights
 * may have changed. An answer that was under way when the question arose again does not count as the answer to it.
 */
export class PassKeeper {
  private readonly needs: Needs;
  private readonly random: () => number;
  private readonly pause;
  /** What "watch here" means to the server; undefined leaves it to whether we had a place before. */
  private readonly usually: false | undefined;
  private watchHereNext = false;
  /** Whether a part of the recording is enough. */
  part = false;
  private state: Pass = { kind: 'asking' };
  private sid: string | undefined;
  private asking = false;
  private askedMeanwhile = false;
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: Needs) {
    this.needs = needs;
    this.random = needs.random ?? Math.random;
    this.usually = needs.preview ? false : undefined;
    this.pause = backoff(500, 8_000, this.random);
  }

  get pass(): Pass {
    return this.state;
  }

  /** Asks now; while a question is under way, once more after it. */
  async ask(): Promise<void> {
    if (this.asking) {
      this.askedMeanwhile = true;
      return;
    }
    this.asking = true;
    clearTimeout(this.timer);
    const watchHere = this.watchHereNext || this.usually;
    this.watchHereNext = false;
    try {
      this.granted(
        await this.needs.ask({
          sid: this.needs.seat.get() ?? this.sid,
          watchHere,
          part: this.part || undefined,
        }),
      );
    } catch (error) {
      this.failed(asProblem(error), watchHere === true);
    } finally {
      this.asking = false;
    }
    if (this.askedMeanwhile && !this.closed) {
      this.askedMeanwhile = false;
      await this.ask();
    }
  }

  /** Asks for a place here, in exchange for another device's. */
  async watchHere(): Promise<void> {
    this.watchHereNext = true;
    this.become({ kind: 'asking' });
    await this.ask();
  }

  /** The page is leaving: no more questions. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private granted(grant: PlaybackGrant): void {
    this.sid = grant.sid;
    this.needs.seat.keep(grant.sid);
    this.pause.reset();
    this.become({ kind: 'granted', grant });
    const life = Date.parse(grant.renewAt) - serverNow();
    this.later(Math.max(1_000, life * (0.8 + this.random() * 0.2)));
  }

  private failed(problem: Problem, watchHere: boolean): void {
    const refusal = refusalOf(problem);
    if (refusal) {
      this.become(refusal);
      if (refusal.kind === 'full') {
        this.later(FULL_FOR * (0.5 + this.random() / 2));
      }
      return;
    }
    this.watchHereNext ||= watchHere;
    if (!this.stillValid()) {
      this.become({ kind: 'unreachable' });
    }
    this.later(this.pause.next());
  }

  /** An unreachable server does not stop a picture that a valid token still pays for. */
  private stillValid(): boolean {
    return this.state.kind === 'granted' && Date.parse(this.state.grant.expiresAt) > serverNow();
  }

  private later(delay: number): void {
    if (!this.closed) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), delay);
    }
  }

  private become(pass: Pass): void {
    this.state = pass;
    if (!this.closed) {
      this.needs.onChange(pass);
    }
  }
}

/** Whether the picture as it is sent is theirs, or only a part of the recording. */
export const seesLive = ({ grant }: { grant: PlaybackGrant }) => grant.scope.includes('live');

/** What a refusal means for whoever wants to watch; undefined for one that says nothing about that. */
export function refusalOf({ id, extra }: Problem): Pass | undefined {
  if (id === 'device-limit') {
    return { kind: id, limit: Number(extra.limit), since: String(extra.since) };
  }
  if (id === 'membership-required' || id === 'tier-required') {
    return {
      kind: 'members-only',
      signedIn: extra.signedIn === true,
      tier: typeof extra.tier === 'number' ? extra.tier : null,
      member: extra.member === true,
      part: extra.part === true || undefined,
    };
  }
  if (id === 'anonymous-limit') {
    return { kind: 'full', address: extra.reason === 'address' };
  }
  const kind = REFUSALS[id];
  return kind && ({ kind } as Pass);
}
