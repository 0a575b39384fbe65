import { count } from './format';

/** Words of the channel page. */
export const channel = {
  eyebrow: 'Live from the studio, straight to your seat',
  onAir: 'On air now',
  break: 'Short break, back in a moment',
  watchNow: 'Watch now',
  nextShow: 'Next show',
  due: 'About to begin',
  waitingRoom: 'Open the waiting room',
  calendar: 'Add to calendar',
  watching: (n: number) => count(n, 'person is watching', 'people are watching'),
  preview: 'Silent preview of the show',
  previewMembers: 'The picture is for members',
  previewElsewhere: 'You are watching on other devices',
  previewFull: 'No room without signing in',
  nothingNext: 'The stage is dark for now',
  nothingNextText: 'No show is planned yet. When one is, it appears here with its time.',
  creatorHint: 'This is what your audience sees. Plan your first show, and it appears here with a countdown.',
  toStudio: 'Plan a show in the studio',
  membershipLabel: 'Membership',
  membership:
    'Members sit in the front row: every members’ show live, no ads, and the money goes to the one on stage.',
  membershipIn: 'You’re a member: members’ shows start for you by themselves. Thank you.',
  membershipSoon: 'Memberships open soon.',
  upcoming: 'Coming up',
  past: 'Past shows',
  lasted: (time: string) => `${time} on air`,
  noDate: 'Time not set yet',
  about: (name: string) => `About ${name}`,
  links: 'Elsewhere',
  failed: 'The programme could not be loaded.',
};
