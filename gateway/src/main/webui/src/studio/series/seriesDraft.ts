import type { Access, Series, SeriesTerms, SeriesTimes } from '../../api/types';
import { series as words } from '../../text/series';
import { studio } from '../../text/studio';
import { type Repeats, repeatsOf, ruleOf } from './recurrence';

/** A series as the form holds it. */
export interface SeriesDraft extends Access {
  title: string;
  description: string;
  start: string;
  /** Null: the channel's. */
  timeZone: string | null;
  repeats: Repeats;
  /** Counts only for a rule of one's own. */
  rule: string;
}

export type SeriesErrors = Partial<Record<keyof SeriesTerms, string>>;

export function draftOf(series: Series | null): SeriesDraft {
  return {
    title: series?.title ?? '',
    description: series?.description ?? '',
    membersOnly: series?.membersOnly ?? false,
    tier: series?.tier ?? null,
    start: series?.start.slice(0, 16) ?? '',
    timeZone: series?.timeZone ?? null,
    repeats: series ? repeatsOf(series.rrule, series.start) : 'week',
    rule: series?.rrule ?? '',
  };
}

/** When its shows would be; null while that is not said. */
export function timesOf({ start, timeZone, repeats, rule }: SeriesDraft): SeriesTimes | null {
  const rrule = start && repeats !== 'custom' ? ruleOf(repeats, start) : rule.trim();
  return start && rrule ? { start, timeZone, rrule } : null;
}

export function errorsOf(draft: SeriesDraft): SeriesErrors {
  return {
    ...(draft.title.trim() ? {} : { title: studio.form.titleMissing }),
    ...(draft.start ? {} : { start: words.form.startMissing }),
    ...(draft.repeats === 'custom' && !draft.rule.trim() ? { rrule: words.form.ruleMissing } : {}),
  };
}
