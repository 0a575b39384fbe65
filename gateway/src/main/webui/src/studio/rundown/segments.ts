import type { Access, RundownItem, RundownPlan } from '../../api/types';
import { rundown } from '../../text/rundown';

/** What a new segment lasts (min). */
const USUALLY = 10;

/** A new segment for those for whom the one before is. */
export function added(items: RundownItem[], before: Access): RundownItem[] {
  const { membersOnly, tier } = items.at(-1) ?? before;
  return [...items, { title: '', minutes: USUALLY, membersOnly, tier, notes: '' }];
}

/** The same with one of them a place further up (-1) or down (1), as far as there is one. */
export function moved(items: RundownItem[], index: number, by: -1 | 1): RundownItem[] {
  const one = items[index];
  const other = items[index + by];
  return one && other ? items.with(index, other).with(index + by, one) : items;
}

export const total = (items: RundownItem[]) => items.reduce((sum, { minutes }) => sum + (minutes || 0), 0);

/** Whether others get in to this segment than to what comes before it, the show itself before the first. */
export function changes(items: RundownItem[], index: number, before: Access): boolean {
  const one = items[index];
  const last = items[index - 1] ?? before;
  return one !== undefined && (one.membersOnly !== last.membersOnly || one.tier !== last.tier);
}

/** What is wrong with a segment, in words; empty when nothing is. */
export function wrongWith({ title, minutes }: RundownItem): string {
  if (title.trim() === '') {
    return rundown.segment.titleMissing;
  }
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 600 ? '' : rundown.segment.minutesWrong;
}

/** As it is sent. */
export const planOf = ({ version, items, clock, noticeSeconds }: RundownPlan): RundownPlan => ({
  version,
  items: items.map(({ title, notes, ...rest }) => ({ ...rest, title: title.trim(), notes: notes.trim() })),
  clock,
  noticeSeconds,
});
