import type { LiveShowState } from './liveShow';
import { seesLive } from './pass';

/** What the player's frame shows. Exactly one of these holds at any moment. */
export type Stage =
  | 'loading'
  | 'missing'
  | 'waiting'
  | 'cancelled'
  | 'unsupported'
  | 'blocked'
  | 'members-only'
  | 'device-limit'
  | 'full'
  | 'unreachable'
  | 'starting'
  | 'playing'
  | 'interrupted'
  | 'replay'
  | 'ended';

/** What the player says about itself. */
export interface PlayerReport {
  supported: boolean;
  /** A picture of the present publication has been on the screen. */
  picture: boolean;
}

/** The one place that decides which state of the show and of the person wins; `replay`: they want the recording. */
export function stageOf({ show, missing, pass }: LiveShowState, player: PlayerReport, replay = false): Stage {
  if (missing || pass.kind === 'missing') {
    return 'missing';
  }
  if (!show) {
    return 'loading';
  }
  const recorded = replay && show.vodUrl !== null;
  if (show.status === 'ended' && (!recorded || pass.kind === 'over')) {
    return 'ended';
  }
  if (show.cancelledAt) {
    return 'cancelled';
  }
  if (pass.kind === 'blocked') {
    return 'blocked';
  }
  if (show.status === 'scheduled') {
    return 'waiting';
  }
  if (pass.kind === 'members-only' || pass.kind === 'device-limit' || pass.kind === 'full') {
    return pass.kind;
  }
  if (show.status === 'interrupted' && !recorded) {
    return 'interrupted';
  }
  if (!player.supported && !recorded) {
    return 'unsupported';
  }
  if (pass.kind === 'unreachable') {
    return 'unreachable';
  }
  if (recorded) {
    return 'replay';
  }
  return player.picture ? 'playing' : 'starting';
}

/** What the player must do; a new publication means a new source. */
export interface Assignment {
  url: string;
  publication: number;
}

/** The source to play now, or null: then nothing may stay on the screen. */
export function assignmentOf({ show, missing, pass }: LiveShowState, replay = false): Assignment | null {
  if (replay || missing || show?.status !== 'live' || pass.kind !== 'granted' || !seesLive(pass)) {
    return null;
  }
  return { url: show.hlsUrl ?? pass.grant.hlsUrl, publication: show.publication };
}
