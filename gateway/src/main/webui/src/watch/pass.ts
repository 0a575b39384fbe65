import { backoff } from '../api/backoff';
import { serverNow } from '../api/clock';
import { asProblem, type Problem } from '../api/problem';
import type { PlaybackGrant } from '../api/types';

/** May this person watch, as far as we know. */
export type Pass =
  | { kind: 'asking' }
  | { kind: 'granted'; grant: PlaybackGrant }
  | { kind: 'members-only' }
  | { kind: 'blocked' }
  | { kind: 'over' }
  | { kind: 'missing' }
  | { kind: 'unreachable' };

interface Needs {
  ask(sid: string | undefined): Promise<PlaybackGrant>;
  onChange(pass: Pass): void;
  random?: () => number;
}

const REFUSALS: Record<string, Pass['kind']> = {
  'membership-required': 'members-only',
  blocked: 'blocked',
  'show-over': 'over',
  'not-found': 'missing',
};

/**
 * Holds the playback token of one viewing session: asks for it, renews it at half its life, asks anew when the rights
 * may have changed. An answer that was under way when the question arose again does not count as the answer to it.
 */
export class PassKeeper {
  private readonly needs: Needs;
  private readonly random: () => number;
  private readonly pause;
  private state: Pass = { kind: 'asking' };
  private sid: string | undefined;
  private asking = false;
  private askedMeanwhile = false;
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: Needs) {
    this.needs = needs;
    this.random = needs.random ?? Math.random;
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
    try {
      this.granted(await this.needs.ask(this.sid));
    } catch (error) {
      this.failed(asProblem(error));
    } finally {
      this.asking = false;
    }
    if (this.askedMeanwhile && !this.closed) {
      this.askedMeanwhile = false;
      await this.ask();
    }
  }

  /** The page is leaving: no more questions. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private granted(grant: PlaybackGrant): void {
    this.sid = grant.sid;
    this.pause.reset();
    this.become({ kind: 'granted', grant });
    const life = Date.parse(grant.renewAt) - serverNow();
    this.later(Math.max(1_000, life * (0.8 + this.random() * 0.2)));
  }

  private failed(problem: Problem): void {
    const refusal = REFUSALS[problem.id];
    if (refusal) {
      this.become({ kind: refusal } as Pass);
      return;
    }
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
