import type { Interval, MyMembership, OutBecause } from '../api/types';
import { money } from './currency';
import { count, justDay, longDate } from './format';

const OVER: Record<OutBecause, string> = {
  cancelled: 'Your membership has ended.',
  payment_failed: 'Your membership ended because the last payment failed.',
  refunded: 'Your last payment was returned to you, and the membership ended with it.',
  disputed: 'Your bank took the last payment back, and the membership ended with it.',
  paused: 'Your membership is paused.',
};

const every: Record<Interval, string> = { month: 'a month', year: 'a year' };

/** "€5.00 a month" */
export const priceOf = (amount: number, currency: string, interval: Interval) =>
  `${money(amount, currency)} ${every[interval]}`;

/** A membership in a sentence, for whoever has it. */
export function standing({ state, reason, plan, until, renewsAt, guestShows }: MyMembership): string {
  const name = plan ? `a ${plan.name} member` : 'a member';
  switch (state) {
    case 'active':
      return renewsAt
        ? `You're ${name}. It renews on ${justDay(renewsAt)}${plan ? ` for ${coming(plan)}` : ''}.`
        : `You're ${name}.`;
    case 'trialing':
      return trial(renewsAt, plan);
    case 'past_due':
      return until
        ? `Your last payment failed. You're in until ${longDate(until)}; fix your card before then.`
        : "Your last payment failed. You're still in; fix your card so that it stays that way.";
    case 'ending':
      return until
        ? `You cancelled. You're ${name} until ${longDate(until)}, and nothing more is charged.`
        : "You cancelled. You're in until what you paid for is over.";
    case 'paused':
      return OVER.paused;
    case 'complimentary':
      return until
        ? `The creator gave you a membership until ${justDay(until)}. It costs you nothing.`
        : 'The creator gave you a membership. It costs you nothing.';
    case 'refunded':
      return OVER[reason ?? 'refunded'];
    case 'ended':
      return OVER[reason ?? 'cancelled'];
    case 'guest':
      return `You're a guest: a member gave you a seat for ${guestShows.length > 1 ? count(guestShows.length, 'show', 'shows') : 'one show'}.`;
    default:
      return "You're no member yet.";
  }
}

/** "€5.00", or "€7.00 instead of €5.00" when the price is about to change. */
function coming({ amount, next, currency }: NonNullable<MyMembership['plan']>): string {
  const now = money(amount, currency);
  return next === null ? now : `${money(next, currency)} instead of ${now}`;
}

function trial(renewsAt: string | null, plan: MyMembership['plan']): string {
  if (!renewsAt) {
    return "You're trying it out. Nothing is charged.";
  }
  const then = plan
    ? `then it is ${priceOf(plan.next ?? plan.amount, plan.currency, plan.interval)}`
    : 'then it is charged';
  return `You're trying it out until ${justDay(renewsAt)}, ${then}.`;
}

/** Words of memberships, for viewers. */
export const membership = {
  join: 'Join',
  joinPlan: (plan: string, price: string) => `Join ${plan} for ${price}`,
  joinTrial: (days: number) => `Try ${count(days, 'day', 'days')} free`,
  tryPlan: (days: number, plan: string, price: string) =>
    `Try ${count(days, 'day', 'days')} free: ${plan}, then ${price}`,
  afterwards: (price: string) => `then ${price}`,
  soon: 'Ready in a moment',
  intervals: 'How often you pay',
  interval: { month: 'Monthly', year: 'Yearly' },
  saves: (percent: number) => `saves ${percent} %`,
  from: (price: string) => `From ${price}.`,
  manage: 'Manage membership',
  upgradeHint: 'You change it at Stripe, and pay the difference. The picture starts when they tell us.',
  fixCard: 'Fix card',
  toStripe: 'You pay at Stripe; we never see your card. Cancel any time.',
  notYet: 'Memberships open soon. Until then the creator hands out seats in person.',
  bar: 'Your last payment failed. The show goes on; fix your card so that you stay in.',
  barUntil: (when: string) => `Your last payment failed. The show goes on; fix your card before ${when}.`,
  account: {
    title: 'Your account',
    membership: 'Membership',
    manageHint: 'Card, invoices, plan and cancelling are at Stripe, and lead back here.',
    plans: 'Choose a plan',
    signedOut: {
      title: 'Sign in to see your account',
      text: 'Your membership and your guest passes are here.',
    },
    failed: 'Your membership could not be loaded.',
    help: 'Why can’t I watch?',
  },
  passes: {
    title: 'Guest passes',
    intro: (n: number) =>
      `Every month you can give ${count(n, 'friend', 'friends')} a seat for one show. A pass is for one person.`,
    left: (n: number) => (n > 0 ? `${count(n, 'pass', 'passes')} left this month.` : 'None left this month.'),
    show: 'For which show',
    noShow: 'No show is planned. As soon as one is, you can invite somebody to it.',
    give: 'Make a guest pass',
    link: 'Link for your guest',
    linkFor: (show: string) => `Link for your guest to ${show}`,
    share: 'Send this link to one person. Whoever opens it first has the seat.',
    none: 'You have given none yet.',
    free: 'Not taken yet',
    over: 'Its show is over',
    back: 'Take back',
    backOf: (show: string) => `Take back the pass for ${show}`,
    backTitle: (show: string) => `Take back the pass for ${show}?`,
    backText: 'The link opens nothing any more, and you can give the pass to somebody else.',
    taken: (name: string) => `${name} has taken it`,
    gone: 'A show that was removed',
    failed: 'Your guest passes could not be loaded.',
  },
  guest: {
    title: 'You are invited',
    text: 'A member has kept a seat for you. Sign in to take it; it costs nothing.',
    taking: 'Taking your seat',
    takingText: 'One moment.',
    in: "You're in",
    inText: 'The show opens by itself.',
    on: 'To the show',
    used: 'This seat is taken',
    usedText: 'Somebody else opened the link before you. Ask whoever sent it for another one.',
    member: 'You’re a member already',
    memberText: 'You need no guest pass: the seat stays free for somebody else.',
    own: 'This is your own guest pass',
    ownText: 'Send this link to one person. Whoever opens it first has the seat.',
    missing: 'No such guest pass',
    missingText: 'It may have been for a show that is over, or the link lost a letter on its way to you.',
    failed: 'That did not work',
    channel: 'To the channel page',
  },
  back: {
    title: 'Your payment is being confirmed',
    waiting: 'Stripe tells us in a few seconds. This page goes on by itself.',
    slow: 'This takes longer than usual. You are not charged twice; we keep asking.',
    in: "You're in",
    inText: 'Thank you. Taking you back now.',
    on: 'Go on',
    unknown: 'No payment is under way',
    unknownText: 'We know of no payment of yours that waits. If you gave it up, nothing was charged.',
    declined: 'Your payment did not go through',
    declinedText:
      'The card was declined or the payment was not confirmed. Nothing is lost: try another card.',
    given: 'Still no word from Stripe',
    givenText:
      'If Stripe has sent you a receipt, your membership starts as soon as they tell us, also when this page is closed.',
    unreachable: 'We can’t reach the server. We keep asking.',
    toWhere: 'Back to where you were',
    signIn: 'Sign in to go on',
    signInText: 'You were signed out meanwhile. Your payment is safe.',
  },
};
