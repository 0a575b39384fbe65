import { Check } from 'lucide-react';
import { openCheckout } from '../api/membership';
import type { Interval, Plan, PlanPrice } from '../api/types';
import { Button, LinkButton } from '../design/Button';
import { signInPath } from '../session/session';
import { priceOf, membership as words } from '../text/membership';
import styles from './Membership.module.css';
import { priceFor } from './offers';
import type { useLeaving } from './useLeaving';

interface Props {
  plan: Plan;
  interval: Interval;
  returnTo: string;
  signedIn: boolean;
  leaving: ReturnType<typeof useLeaving>;
  onIn(): void;
}

/** One plan: what it is, what it costs, and the way in. Whoever is not signed in does that first, and comes back to it. */
export function Offer({ plan, interval, returnTo, signedIn, leaving, onIn }: Props) {
  const price = priceFor(plan, interval);
  if (!price) {
    return null;
  }
  const costs = priceOf(price.amount, plan.currency, price.interval);
  const label = plan.trialDays > 0 ? words.joinTrial(plan.trialDays) : words.join;
  const name =
    plan.trialDays > 0 ? words.tryPlan(plan.trialDays, plan.name, costs) : words.joinPlan(plan.name, costs);
  const join = async ({ id }: PlanPrice) => {
    const refused = await leaving.go(() => openCheckout(id, returnTo));
    if (refused?.id === 'already-member') {
      onIn();
    }
  };
  return (
    <li className={styles.plan}>
      <div className={styles.what}>
        <strong>{plan.name}</strong>
        <p className={styles.price}>{plan.trialDays > 0 ? words.afterwards(costs) : costs}</p>
      </div>
      <ul className={styles.perks}>
        {plan.perks.map((perk) => (
          <li key={perk}>
            <Check size={18} aria-hidden="true" />
            {perk}
          </li>
        ))}
      </ul>
      {signedIn ? (
        <Button
          tone="primary"
          aria-label={name}
          disabled={leaving.busy || !plan.synced}
          onClick={() => void join(price)}
        >
          {plan.synced ? label : words.soon}
        </Button>
      ) : (
        <LinkButton tone="primary" aria-label={name} href={signInPath(returnTo)}>
          {label}
        </LinkButton>
      )}
    </li>
  );
}
