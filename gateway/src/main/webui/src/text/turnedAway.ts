import { inWords } from './format';
import { watch } from './watch';

/** Words for whoever may not see the picture; those who may never need them. */
export const turnedAway = {
  paywall: {
    ...watch.paywall,
    tier: (audience: string) => `This show is for ${audience}`,
    changed: 'The creator has just changed who this show is for.',
    turned: 'The creator has just made this show members only.',
    ended: 'Your membership has ended',
    eyebrow: 'The members’ row',
    signedOut: 'Members: sign in and the picture starts right here.',
    signedIn: (name: string) =>
      `You're signed in as ${name}, and that account has no membership yet. The moment it does, the picture starts right here.`,
    back: (name: string) =>
      `You're signed in as ${name}, and that account is no member any more. The moment it is again, the picture starts right here.`,
    perks: [
      'Every members-only show, live',
      'A seat while the show is on, no ads, no tracking',
      'Your support goes to the creator',
    ],
    channel: 'More from this channel',
    part: 'Watch the part that is for everybody',
    locked: 'From here on it is for members',
    lockedFor: (audience: string) => `From here on it is for ${audience}`,
    mend: 'Your seat is kept for you',
    help: 'Why can’t I watch?',
  },
  elsewhere: {
    ...watch.elsewhere,
    text: (others: number) =>
      others === 1
        ? 'You are watching on another device, and one can watch at a time.'
        : `You are watching on ${inWords(others)} other devices, and ${inWords(others)} can watch at once.`,
    since: (others: number, time: string) =>
      others === 1 ? `It began at ${time}.` : `The last of them began at ${time}.`,
    here: 'Watch here',
    effect: (others: number) =>
      others === 1 ? 'The other one stops, and says why.' : 'One of the others stops, and says why.',
  },
  full: {
    ...watch.full,
    address: 'Many people watch from your network, such as your office or school, without signing in.',
    all: 'As many people watch without signing in as there is room for.',
    signIn: 'Sign in and watch',
    soon: 'Or stay here: we ask again every minute or two.',
  },
};
