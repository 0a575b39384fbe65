import type { Access, MyMembership, Plan } from '../api/types';
import type { Session } from '../session/session';
import { access as words } from '../text/access';

/** The plans that open a show, of those that are sold, the lowest first. */
export const plansFor = (plans: Plan[], tier: number | null) =>
  plans.filter(({ rank }) => rank >= (tier ?? 0));

/** "everybody", "members", "Gold members and above" */
export function audience({ membersOnly, tier }: Access, plans: Plan[] = []): string {
  if (!membersOnly) {
    return words.everybody;
  }
  return tier === null ? words.members : named(plansFor(plans, tier), words, words.unknownPlan);
}

/** "Gold and up"; shorter, for beside a title. */
export const tierBadge = (tier: number, plans: Plan[] = []) =>
  named(plansFor(plans, tier), words.badge, words.capital(words.unknownPlan));

function named([lowest, ...more]: Plan[], { plan, planUp }: typeof words.badge, unknown: string): string {
  if (!lowest) {
    return unknown;
  }
  return (more.some(({ rank }) => rank > lowest.rank) ? planUp : plan)(lowest.name);
}

/** Whether somebody gets in to a show for members, as far as the page can tell; the service decides. */
export function getsIn(session: Session, show: string, tier: number | null): boolean {
  if (session.kind !== 'signedIn') {
    return false;
  }
  const mine = session.membership;
  return session.creator || (mine !== null && (isGuest(mine, show) || opens(mine, tier)));
}

const isGuest = ({ guestShows }: MyMembership, show: string) => guestShows.some((one) => one.show === show);

const opens = ({ active, source, plan }: MyMembership, tier: number | null) =>
  active && (tier === null || source === 'complimentary' || (plan?.rank ?? -1) >= tier);
