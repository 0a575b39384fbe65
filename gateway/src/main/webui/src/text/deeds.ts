import type { StudioDeed } from '../api/types';
import { shortDate } from './format';

/** Words for the log of what was changed. */
export const deeds = {
  title: 'Log',
  intro:
    'Who changed what and when: you, and whoever keeps order for you. Kept for a year. What was done in chat rooms is under Moderation.',
  who: 'Who',
  what: 'What',
  everybody: 'Everybody',
  everything: 'Everything',
  empty: 'Nothing here',
  emptyText: 'As soon as somebody changes something, it stands here.',
  failed: 'The log could not be loaded.',
  more: 'Show older ones',
  nobody: 'Somebody who was erased',
  unnamed: 'Somebody without a name',
  at: shortDate,
  actor: (id: string, name: string) => name || (id === 'erased' ? deeds.nobody : deeds.unnamed),
  /** To what, as people call it; else the id that it has. */
  about: ({ title, person, about }: StudioDeed): string =>
    [person, title].filter(Boolean).join(' · ') || Object.values(about).join(' · '),
};
