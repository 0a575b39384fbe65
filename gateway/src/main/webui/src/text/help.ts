import { count, justTime } from './format';

/** Words of "Why can't I watch?". */
export const help = {
  title: 'Why can’t I watch?',
  intro: (show: string | null) =>
    show
      ? `We look at everything that “${show}” needs to play here.`
      : 'We look at everything that a show needs to play here.',
  again: 'Look again',
  list: 'What we looked at',
  states: { asking: 'Looking', ok: 'Fine', bad: 'Needs you', unknown: 'Not known' },
  names: {
    signedIn: 'Signed in',
    membership: 'Membership',
    payment: 'Payment',
    seat: 'Your seat',
    clock: 'Clock',
    codec: 'Browser',
    reach: 'Connection',
  },
  signedIn: {
    ok: (name: string) => `You're signed in as ${name}.`,
    public: 'You are not signed in. Public shows play without it.',
    bad: 'You are not signed in, and this show is for members.',
    fix: 'Sign in',
  },
  membership: {
    anonymous: 'We know it once you are signed in.',
    public: 'This show is for everybody: it needs none.',
    tier: 'You are a member, and this show is for a plan above yours. You can change to it in your account.',
    away: 'We could not look it up. The show plays as far as we last knew.',
    fix: 'See plans',
  },
  payment: {
    ok: 'No payment waits for you.',
    none: 'You pay nothing here.',
    bad: 'Your last payment failed. Another card brings it in order.',
  },
  seat: {
    ok: 'There is a seat for you at this device.',
    bad: (limit: number, since: string) =>
      `${count(limit, 'other device', 'other devices')} of yours ${limit === 1 ? 'has' : 'have'} the seats, since ${justTime(since)}. Stop watching there, or choose “Watch here” on the page of the show.`,
    members: 'Seats at this show are for members.',
    blocked: 'The creator has blocked this account. If that is a mistake, write to them.',
    full: 'As many people watch without signing in as there is room for. Sign in, and there is room.',
    over: 'The show is over: there is nothing to play.',
    missing: 'This show was removed.',
    none: 'No show is on air. We look at your seats when one is.',
    away: 'The server did not tell. Try again in a moment.',
    fix: 'To the show',
  },
  clock: {
    ok: 'It is right.',
    bad: (minutes: number) =>
      `It is ${count(Math.abs(minutes), 'minute', 'minutes')} ${minutes > 0 ? 'behind' : 'ahead'}. Let your device set the time by itself, in its settings, then sign in again.`,
    seconds: 'It is a few seconds off. That does no harm.',
  },
  codec: {
    ok: 'It plays H.264 and AAC, which is what shows are in.',
    bad: 'It cannot play H.264 video with AAC sound. An up-to-date Chrome, Edge, Firefox or Safari can.',
  },
  reach: {
    ok: (ms: number) => `We are ${ms} ms away.`,
    slow: (ms: number) =>
      `We are ${ms} ms away, which is far. Try another network; a VPN or a proxy often is the reason.`,
    media:
      'Pages come through, the picture does not. A company network, a VPN or an ad blocker may hold it back.',
    bad: 'We could not be reached. Check your connection.',
  },
  code: {
    title: 'For support',
    text: 'Copy this when you write to the creator. It holds no name, no key and no payment data.',
    label: 'Support code',
  },
};
