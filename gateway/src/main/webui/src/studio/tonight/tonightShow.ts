import type { KeyTarget, Show } from '../../api/types';
import { toCome } from '../../shows/programme';

/** A show that was missed for longer than that is no longer meant (ms); as stream-service has it. */
const MISSED = 3 * 3_600_000;

/** The show to prepare: the armed one, else the next by time, else one without a time. */
export function tonightOf(shows: Show[], target: KeyTarget | null, now: number): Show | null {
  const planned = shows.filter(toCome);
  const armed = target?.reason === 'armed' ? planned.find(({ id }) => id === target.show) : undefined;
  const start = ({ scheduledAt }: Show) => (scheduledAt ? Date.parse(scheduledAt) : Number.MAX_SAFE_INTEGER);
  const [next] = planned.filter((show) => start(show) > now - MISSED).sort((a, b) => start(a) - start(b));
  return armed ?? next ?? null;
}
