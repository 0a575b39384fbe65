import type { Interval, Kept, OldPriceGroup } from '../api/types';
import { money } from './currency';
import { count } from './format';

const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const EVERY: Record<Interval, string> = { month: 'monthly', year: 'yearly' };

/** Words of the studio's plans. */
export const plans = {
  title: 'Plans',
  intro:
    'What members can choose. What a plan costs is changed for new members; who has it keeps their price until you move them.',
  failed: 'The plans could not be loaded.',
  create: 'New plan',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  archive: 'Archive',
  archiveOf: (name: string) => `Archive ${name}`,
  archiveTitle: (name: string) => `Archive “${name}”?`,
  archiveText:
    'Nobody can buy it any more, and that cannot be taken back. Members who have it keep it, at their price, until they cancel.',
  archived: (name: string) => `${name} is not sold any more.`,
  past: 'Not sold any more',
  tier: (rank: number) => `Tier ${rank + 1}`,
  trial: (days: number) => `${count(days, 'day', 'days')} free`,
  syncing: 'On its way to Stripe. It can be bought in a moment.',
  older: {
    say: ({ interval, members, moving, failed }: OldPriceGroup) =>
      [
        `${count(members, 'member pays', 'members pay')} an older ${EVERY[interval]} price.`,
        moving > 0 && `${count(moving, 'is', 'are')} being moved.`,
        failed > 0 && `Stripe refused to move ${failed}.`,
      ]
        .filter(Boolean)
        .join(' '),
    move: 'Move them',
    moveOf: (plan: string, interval: Interval) =>
      `Move members of ${plan} who pay an older ${EVERY[interval]} price`,
    title: (members: number, costs: string) => `Move ${count(members, 'member', 'members')} to ${costs}?`,
    text: (costs: string) =>
      `What they have paid for stays as it is. From their next payment on Stripe charges ${costs}, and that cannot be taken back. Their account page says so from now on; no mail is sent, so tell them yourself.`,
  },
  empty: {
    title: 'One plan is enough to begin with',
    text: 'Give it a name, what members get, and a price. Under five euros or dollars the card fee takes a large part: a yearly price beside it keeps far more for you.',
  },
  noStripe: {
    title: 'Stripe is not connected',
    text: 'You can write plans now; nobody can buy them until this installation has a key of your Stripe account (STRIPE_SECRET_KEY). The operator guide says how.',
  },
  form: {
    create: 'Create plan',
    change: 'Edit plan',
    save: 'Save plan',
    saved: (name: string) => `${name} is saved.`,
    name: 'Name',
    nameHint: 'What members say they are. Up to 60 characters.',
    nameMissing: 'A plan needs a name.',
    description: 'Description',
    descriptionHint: 'One or two sentences, for Stripe’s page too. Up to 500 characters.',
    perks: 'What members get',
    perksHint: 'One on each line, up to ten. They stand at the price.',
    perksMany: 'Ten lines at most.',
    currency: 'Currency',
    currencyHint: 'Cannot be changed later.',
    month: 'Price a month',
    year: 'Price a year',
    priceHint: 'Leave it empty to offer none.',
    priceWrong: 'Write an amount like 5.00.',
    priceMissing: 'A plan needs a price a month or a year.',
    trial: 'Free days at the beginning',
    trialHint: '0 for none, up to 90.',
    trialWrong: 'Write a number from 0 to 90.',
    tier: 'Tier',
    tierHint: 'A show for a tier is open to it and to all above it.',
    tierName: (rank: number) => (rank === 0 ? '1 (lowest)' : `${rank + 1}`),
  },
  keep: {
    label: 'What you keep',
    month: (kept: Kept, currency: string) => `A month: ${keeps(kept, currency)}`,
    year: (kept: Kept, currency: string) => `A year: ${keeps(kept, currency)}`,
    none: 'Write a price and see what is left of it after Stripe’s fees.',
    about: 'After Stripe’s fees for a card of your own region, about.',
    propose: ({ amount, share }: Kept, currency: string) =>
      `${money(amount, currency)} a year would keep ${percent.format(share)} %: one card fee instead of twelve.`,
    take: (amount: number, currency: string) => `Offer ${money(amount, currency)} a year`,
  },
};

/** "you keep €4.58 of €5.00 (91.6 %)" */
function keeps({ kept, amount, share }: Kept, currency: string): string {
  return `you keep ${money(kept, currency)} of ${money(amount, currency)} (${percent.format(share)} %).`;
}
