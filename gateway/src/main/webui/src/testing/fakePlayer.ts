import type { LivePlayerEvents } from '../watch/player/playback';
import type { Assignment } from '../watch/stage';

/** What a page makes the player do, and the player's side of the conversation; for `vi.mock` of livePlayer. */
export const player = {
  supported: true,
  assigned: [] as (Assignment | null)[],
  admitted: 0,
  jumped: 0,
  events: null as LivePlayerEvents | null,
  reset(): void {
    Object.assign(player, { supported: true, assigned: [], admitted: 0, jumped: 0, events: null });
  },
};

export class LivePlayer {
  static get supported(): boolean {
    return player.supported;
  }

  constructor(_: HTMLVideoElement, events: LivePlayerEvents) {
    player.events = events;
  }

  assign(assignment: Assignment | null): void {
    player.assigned.push(assignment);
    player.events?.onPicture(false);
  }

  admitted(): void {
    player.admitted += 1;
  }

  reload(): void {}

  jumpToLive(): void {
    player.jumped += 1;
  }

  close(): void {}

  figures(): null {
    return null;
  }
}
