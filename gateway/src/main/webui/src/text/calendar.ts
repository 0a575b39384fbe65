import { ago } from './format';

/** Words for a calendar of one's own. */
export const calendar = {
  title: 'Your calendar',
  intro:
    'An address that your calendar follows: the shows that you may watch, and those that you asked to be reminded of. It needs no sign-in, so keep it to yourself.',
  make: 'Make the address',
  again: 'Make another address',
  againHint: 'Only you were shown the address, once. Another one takes its place, and the old one ends.',
  stop: 'Stop it',
  stopped: 'Your calendar address works no more.',
  label: 'Calendar address',
  once: 'Copy it now: it is not shown again. In your calendar choose “subscribe” or “from a URL”.',
  open: 'Open in your calendar',
  used: (at: string | null, now: number) =>
    at ? `Your calendar last asked ${ago(at, now)}.` : 'No calendar has asked for it yet.',
  failed: 'Your calendar could not be looked up.',
};
