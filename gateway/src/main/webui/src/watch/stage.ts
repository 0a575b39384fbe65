import type { LiveShowState } from './liveShow';

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
  | 'ended';

/** What the player says about itself. */
export interface PlayerReport {
  supported: boolean;
  /** A picture of the present publication has been on the screen. */
  picture: boolean;
}

/** The one place that decides which state of the show and of the person wins. */
export function stageOf({ show, missing, pass }: LiveShowState, player: PlayerReport): Stage {
  if (missing || pass.kind === 'missing') {
    return 'missing';
  }
  if (!show) {
    return 'loading';
  }
  if (show.status === 'ended') {
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
  if (show.status === 'interrupted') {
    return 'interrupted';
  }
  if (!player.supported) {
    return 'unsupported';
  }
  if (pass.kind === 'unreachable') {
    return 'unreachable';
  }
  return player.picture ? 'playing' : 'starting';
}

/** What the player must do; a new publication means a new source. */
export interface Assignment {
  url: string;
  publication: number;
}

/** The source to play now, or null: then nothing may stay on the screen. */
export function assignmentOf({ show, missing, pass }: LiveShowState): Assignment | null {
  if (missing || show?.status !== 'live' || pass.kind !== 'granted') {
    return null;
  }
  return { url: show.hlsUrl ?? pass.grant.hlsUrl, publication: show.publication };
}
