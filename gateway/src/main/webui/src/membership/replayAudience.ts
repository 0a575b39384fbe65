import type { Access, ReplayAccess, Show } from '../api/types';

/** Whether nobody but the creator and the moderators may watch it: so is also what this page does not know yet. */
export const closed = ({ audience }: ReplayAccess) => audience !== 'public' && audience !== 'members';

/** For whom a show's replay is, who keep order in the room left aside. */
export const audienceOfReplay = ({ membersOnly, tier, replayAccess }: Show): Access =>
  replayAccess
    ? { membersOnly: replayAccess.audience !== 'public', tier: replayAccess.tier }
    : { membersOnly, tier };
