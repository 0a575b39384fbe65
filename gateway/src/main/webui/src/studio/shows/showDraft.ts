import type { Problem } from '../../api/problem';
import type { Access, NewShow, Show } from '../../api/types';
import { studio } from '../../text/studio';
import { fromLocalInput, toLocalInput } from './localTime';

/** A show as the form holds it. */
export interface ShowDraft extends Access {
  title: string;
  description: string;
  start: string;
}

export type DraftErrors = Partial<Record<keyof NewShow, string>>;

export function draftOf(show: Show | null): ShowDraft {
  return {
    title: show?.title ?? '',
    description: show?.description ?? '',
    start: toLocalInput(show?.scheduledAt),
    membersOnly: show?.membersOnly ?? false,
    tier: show?.tier ?? null,
  };
}

export function bodyOf({ title, description, start, membersOnly, tier }: ShowDraft): NewShow {
  return {
    title: title.trim(),
    description: description.trim(),
    membersOnly,
    tier,
    scheduledAt: fromLocalInput(start),
  };
}

export function errorsOf(draft: ShowDraft): DraftErrors {
  return draft.title.trim() === '' ? { title: studio.form.titleMissing } : {};
}

/** What the server found wrong, field by field. */
export function refusedFields({ violations }: Problem): DraftErrors {
  return Object.fromEntries(violations.map(({ field, message }) => [field, message]));
}
