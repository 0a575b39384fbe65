import { listShows } from '../api/shows';
import type { Page, Show } from '../api/types';
import { closed } from '../membership/replayAudience';

/** Shows on one page of the service. */
const LIMIT = 24;
/** So many replays are a screenful. */
const ENOUGH = 12;
/** So many pages are asked for at most, however few of their shows were recorded. */
const PAGES = 4;

/** Whether a list has it; one that its creator keeps to themselves is in the studio's library. */
export const recorded = ({ vodUrl, replayAccess }: Show) =>
  vodUrl !== null && (!replayAccess || !closed(replayAccess));

/** The next replays after this place, the newest first. The service knows shows that are over; not each has a recording. */
export async function listReplays(cursor: string | null): Promise<Page<Show>> {
  const found: Page<Show> = { items: [], next: cursor };
  for (let asked = 0; asked < PAGES; asked++) {
    const { items, next } = await listShows({
      status: 'ended',
      limit: LIMIT,
      ...(found.next && { cursor: found.next }),
    });
    found.items.push(...items.filter(recorded));
    found.next = next;
    if (!next || found.items.length >= ENOUGH) {
      break;
    }
  }
  return found;
}
