import { series as words } from '../../text/series';

/** What the form offers in plain words; everything else is a rule of one's own. */
export type Repeats = 'week' | 'fortnight' | 'month' | 'custom';

export const REPEATS: Repeats[] = ['week', 'fortnight', 'month', 'custom'];

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** The rule of a choice, for a series that begins on this day ("2026-12-03T20:00"). */
export function ruleOf(repeats: Exclude<Repeats, 'custom'>, start: string): string {
  const day = dayOf(start);
  const code = CODES[day.getUTCDay()];
  if (repeats === 'month') {
    return `FREQ=MONTHLY;BYDAY=${nthOf(day)}${code}`;
  }
  return repeats === 'week' ? `FREQ=WEEKLY;BYDAY=${code}` : `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`;
}

/** Which choice a rule is. */
export function repeatsOf(rule: string, start: string): Repeats {
  const plain = REPEATS.find((one) => one !== 'custom' && ruleOf(one, start) === rule);
  return plain ?? 'custom';
}

/** "Every month on the first Thursday" */
export function nameOf(repeats: Repeats, start: string): string {
  if (repeats === 'custom') {
    return words.repeats.custom;
  }
  const day = dayOf(start);
  const name = weekday.format(day);
  return repeats === 'month'
    ? words.repeats.month(words.nth.at(nthOf(day) < 0 ? -1 : nthOf(day) - 1) ?? '', name)
    : words.repeats[repeats](name);
}

/** When a series is, in a sentence. */
export function sentence(rule: string, start: string): string {
  const repeats = repeatsOf(rule, start);
  return repeats === 'custom' ? words.repeats.other(rule) : nameOf(repeats, start);
}

/** Of the weekdays of its month which one this is; -1 for a fifth, which not every month has. */
function nthOf(day: Date): number {
  const nth = Math.ceil(day.getUTCDate() / 7);
  return nth === 5 ? -1 : nth;
}

const dayOf = (start: string) => new Date(`${start.slice(0, 10)}T00:00:00Z`);
