import { currencyWord } from './currency';
import { count, lengthInWords } from './format';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Words of the studio's money. */
export const moneyWords = {
  title: 'Money',
  intro: 'What members pay you, what Stripe takes of it, and what is left. Card data is at Stripe only.',
  failed: 'The figures could not be loaded.',
  csv: 'Download as CSV',
  members: 'Members',
  figures: {
    paying: 'Paying',
    trialing: 'Trying it out',
    failing: 'Payment failed',
    ending: 'Cancelled, still in',
    complimentary: 'Complimentary',
  },
  recurring: 'Comes in every month',
  recurringHint: 'Yearly prices count a twelfth.',
  tiers: 'By plan',
  tierColumns: ['Plan', 'Monthly', 'Yearly', 'Together'],
  noTiers: 'Nobody pays for a plan yet.',
  months: 'By month',
  monthsIn: (currency: string) => `By month, in ${currencyWord(currency)}`,
  monthsInHint: (recurring: string) =>
    `What came in in another currency than that of your plans is not added to them. Every month: ${recurring}.`,
  monthColumns: ['Month', 'New', 'Lost', 'Taken', 'Fees', 'Refunds', 'Kept', 'Share kept'],
  monthName: (iso: string) => month.format(new Date(`${iso}-01T00:00:00Z`)),
  share: (percent: number | null) => (percent === null ? '–' : `${percent.toFixed(1)} %`),
  noMonths: 'The first payment makes the first line here.',
  letters: {
    title: 'From Stripe',
    fine: 'Everything that Stripe told is taken in.',
    waiting: (n: number, oldest: number) =>
      `${count(n, 'message waits', 'messages wait')}, the oldest for ${lengthInWords(oldest)}.`,
    dead: (n: number) =>
      `${count(n, 'message', 'messages')} could not be taken in. We look at Stripe every five minutes anyway, so members are not shut out by it; try again once the reason is gone.`,
    about: (object: string, attempts: number) => `${object}, tried ${count(attempts, 'time', 'times')}`,
    retry: 'Try again',
    retryOf: (type: string, object: string) => `Try ${type} of ${object} again`,
    account: 'Another Stripe account',
    takeAway: 'Take this note away',
    takenAway: 'The note is gone.',
    retried: 'Tried again. The list follows in a moment.',
    failed: 'What Stripe told could not be looked up.',
  },
};
