import { watch } from './watch';

/** Words of a show that has no picture yet, or never gets one; who watches needs none of them. */
export const noPicture = {
  waiting: {
    ...watch.waiting,
    starts: 'Starts',
    soon: 'Any moment now',
    soonText: 'The show is about to begin. It starts right here, by itself.',
    text: 'Keep this page open: the picture appears by itself.',
    noDateText:
      'The time is not set yet. Keep this page open, or come back later: the picture appears by itself.',
    calendar: 'Add to calendar',
    members: (audience: string) => `This show is for ${audience}.`,
    memberIn: "You're in.",
    units: { days: 'days', hours: 'hours', minutes: 'minutes', seconds: 'seconds' },
  },
  cancelled: {
    ...watch.cancelled,
    text: 'It does not take place. There is nothing to wait for here.',
    planned: (when: string) =>
      `It was planned for ${when} and does not take place. There is nothing to wait for here.`,
    channel: 'More from this channel',
  },
};
