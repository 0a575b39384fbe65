import type { PlayLink } from '../api/types';
import { ago, justTime } from './format';

/** Words about links for players outside of the browser. */
export const links = {
  title: 'On another screen',
  text: 'A television, VLC, or any other player that knows HLS can show this too.',
  open: 'Watch in VLC or on a TV',
  intro:
    'Make a link and open it there; in VLC that is Media, Open Network Stream. It works for twelve hours at most and counts as one of your devices.',
  secret: 'Whoever has the link watches in your name: keep it to yourself.',
  make: 'Make a link',
  another: 'Make another link',
  made: 'Your new link',
  field: 'Link',
  once: 'You see it only now.',
  until: (iso: string) => `It works until ${justTime(iso)}.`,
  working: 'Links that work',
  none: 'None at the moment.',
  name: ({ createdAt }: PlayLink) => `Made at ${justTime(createdAt)}`,
  history: ({ expiresAt, lastUsedAt }: PlayLink, now: number) =>
    [
      `works until ${justTime(expiresAt)}`,
      lastUsedAt ? `last used ${ago(lastUsedAt, now)}` : 'not used yet',
    ].join(', '),
  stop: 'Stop',
  stopLabel: ({ createdAt }: PlayLink) => `Stop the link made at ${justTime(createdAt)}`,
  stopTitle: 'Stop this link?',
  stopText:
    'Whoever watches by it is cut off within seconds. It cannot be brought back, but you can make a new one.',
  stopped: 'The link is stopped.',
};
