/** Numbers, dates and spans as people read them, in their own zone. The interface speaks English; the zone is theirs. */
const LANGUAGE = 'en-GB';

const whole = new Intl.NumberFormat(LANGUAGE);
const compact = new Intl.NumberFormat(LANGUAGE, { notation: 'compact', maximumFractionDigits: 1 });
const tenth = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(LANGUAGE);
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });

/** "1,234", and "12.3k" from ten thousand on. */
export const short = (n: number) => (n < 10_000 ? whole : compact).format(n);

export function count(n: number, one: string, other: string): string {
  return `${short(n)} ${plurals.select(n) === 'one' ? one : other}`;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as characters: an emoji of many code points is one. */
export const graphemes = (text: string): number => Array.from(characters.segment(text)).length;

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "three", and "14" from eleven on. */
export const inWords = (n: number) => WORDS[n] ?? whole.format(n);

/** "1.2 s" */
export function seconds(value: number): string {
  return `${tenth.format(value)} s`;
}

const dayAndTime = new Intl.DateTimeFormat(LANGUAGE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const day = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', day: 'numeric', month: 'short' });
const clock = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' });

/** "Thursday 26 November at 20:00 CET" */
export function longDate(iso: string): string {
  return dayAndTime
    .format(new Date(iso))
    .replace(', ', ' ')
    .replace(/,? at /, ' at ');
}

/** "26 November 2026" */
export const justDay = (iso: string) => day.format(new Date(iso));

/** "Thu 26 Nov, 20:00" */
export function shortDate(iso: string): string {
  const date = new Date(iso);
  return `${shortDay.format(date).replace(',', '')}, ${clock.format(date)}`;
}

/** "20:00" */
export const justTime = (iso: string) => clock.format(new Date(iso));

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 minutes ago", "yesterday" */
export function ago(iso: string, now: number): string {
  const passed = (Date.parse(iso) - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(passed) >= length) {
      return relative.format(Math.round(passed / length), unit);
    }
  }
  return 'just now';
}

/** "1 h 12 min", "48 min", "under a minute"; in ms. */
export function span(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) {
    return 'under a minute';
  }
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

const LENGTHS: [seconds: number, one: string, other: string][] = [
  [86_400, 'day', 'days'],
  [3_600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
];

/** "10 seconds", "2 minutes", "7 days": in the largest unit that it is a whole number of. */
export function lengthInWords(seconds: number): string {
  const [unit, one, other] = LENGTHS.find(([unit]) => seconds > 0 && seconds % unit === 0) ?? [
    1,
    'second',
    'seconds',
  ];
  return count(seconds / unit, one, other);
}

/** A running clock: "1:04:09", "4:09"; in ms, never negative. */
export function timer(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
