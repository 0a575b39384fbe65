import { count, inWords } from './format';

/** Words of the watch page and its player. */
export const watch = {
  player: 'Player',
  video: (title: string) => `Live picture of ${title}`,
  viewers: (n: number) => count(n, 'watching', 'watching'),
  share: 'Share',
  shareCopied: 'Link copied. Paste it anywhere.',
  shareFailed: 'Your browser did not let us copy. The address bar has the link.',
  about: 'About this show',
  noDescription: 'No programme notes. Come as you are.',
  started: 'Started',
  planned: 'Planned',
  ended: 'Ended',
  lasted: 'Lasted',
  audience: 'For',
  next: 'Up next',
  nothingNext: 'Nothing announced yet. New shows appear on the channel page.',
  goodToKnow: 'Good to know',
  delayTip: 'You are about a second behind the studio. Press D to see your exact delay.',
  controls: {
    unmute: 'Unmute',
    play: 'Play',
    atEdge: 'Live',
    jump: 'Jump to live',
    delay: 'Show delay',
    hideDelay: 'Hide delay',
    theatre: 'Theatre mode',
    leaveTheatre: 'Leave theatre mode',
    keys: 'Keyboard shortcuts',
  },
  delay: {
    title: 'Delay',
    delay: 'Studio to you',
    edge: 'Behind the newest part',
    buffered: 'Ready to play',
    rate: 'Speed',
    stalls: 'Stalls',
    unknown: '–',
  },
  keys: {
    title: 'Keyboard shortcuts',
    list: [
      ['Space', 'Play or pause'],
      ['M', 'Sound on or off'],
      ['↑ ↓', 'Louder, quieter'],
      ['L', 'Jump to live'],
      ['F', 'Full screen'],
      ['T', 'Theatre mode'],
      ['P', 'Picture in picture'],
      ['D', 'Show your delay'],
      ['?', 'This list'],
    ] as [string, string][],
  },
  loading: 'Finding the show',
  waiting: {
    title: 'The doors are open',
    starts: 'Starts',
    soon: 'Any moment now',
    soonText: 'The show is about to begin. It starts right here, by itself.',
    text: 'Keep this page open: the picture appears by itself.',
    noDate: 'The time is not set yet',
    noDateText:
      'The time is not set yet. Keep this page open, or come back later: the picture appears by itself.',
    calendar: 'Add to calendar',
    members: (audience: string) => `This show is for ${audience}.`,
    memberIn: "You're in.",
    units: { days: 'days', hours: 'hours', minutes: 'minutes', seconds: 'seconds' },
  },
  cancelled: {
    title: 'This show was cancelled',
    badge: 'Cancelled',
    text: 'It does not take place. There is nothing to wait for here.',
    planned: (when: string) =>
      `It was planned for ${when} and does not take place. There is nothing to wait for here.`,
    channel: 'More from this channel',
  },
  reminder: {
    off: 'Remind me',
    on: 'Reminder set',
    signIn: 'Sign in to be reminded',
    added:
      'You are on the reminder list. This channel sends no mails yet: put the show in your calendar too.',
    removed: 'You are off the reminder list.',
  },
  starting: {
    title: 'Lights down',
    text: 'The picture is on its way.',
    slow: 'This takes longer than usual. Still trying.',
  },
  interrupted: {
    title: 'Short break',
    text: 'The picture from the studio dropped off. The show picks up right here as soon as it is back.',
    until: (time: string) => `We hold your seat for another ${time}.`,
    over: 'Waiting for word from the studio.',
  },
  trouble: {
    title: 'Trouble with your connection',
    text: 'The picture stopped on the way to you. Trying again by itself.',
    now: 'Try now',
  },
  unreachable: {
    title: "We can't reach the server",
    text: 'It may be your connection or ours. Trying again by itself.',
  },
  statusLost: 'Reconnecting. What you see may be a moment old.',
  paywall: {
    title: 'This one is for members',
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
    signIn: "I'm already a member",
    channel: 'More from this channel',
    mend: 'Your seat is kept for you',
    help: 'Why can’t I watch?',
  },
  elsewhere: {
    title: 'You’re watching elsewhere',
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
    title: 'No room without signing in',
    address: 'Many people watch from your network, such as your office or school, without signing in.',
    all: 'As many people watch without signing in as there is room for.',
    signIn: 'Sign in and watch',
    soon: 'Or stay here: we ask again every minute or two.',
  },
  blocked: {
    title: "You can't watch this channel",
    text: 'The creator has blocked this account. If that is a mistake, write to them.',
  },
  unsupported: {
    title: "This browser can't play live video",
    text: 'It lacks Media Source Extensions. An up-to-date Chrome, Edge, Firefox or Safari plays the show.',
  },
  over: {
    title: "That's a wrap",
    text: 'Thank you for watching.',
    lasted: (time: string) => `On air for ${time}. Thank you for watching.`,
    channel: 'More from this channel',
  },
  removed: {
    title: 'This show was removed',
    text: 'The creator has taken it down. What else there is, the channel page has.',
  },
  missing: {
    title: 'No such show',
    text: 'It was removed, or the link lost a letter on its way to you.',
    channel: 'To the channel page',
  },
};
