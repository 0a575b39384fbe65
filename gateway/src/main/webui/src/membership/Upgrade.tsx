import type { Plan } from '../api/types';
import { access } from '../text/access';
import { priceOf, membership as words } from '../text/membership';
import styles from './Membership.module.css';
import { priceFor } from './offers';
import { PortalButton } from './PortalButton';

/** For a member of a lower tier: what opens the show, and the way to change to it. */
export function Upgrade({ plans, returnTo }: { plans: Plan[]; returnTo: string }) {
  return (
    <div className={styles.offers}>
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.id} className={styles.plan}>
            <div className={styles.what}>
              <strong>{plan.name}</strong>
              <p className={styles.price}>{cost(plan)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <PortalButton tone="primary" label={access.upgrade} returnTo={returnTo} />
      </div>
      <p className={styles.small}>{words.upgradeHint}</p>
    </div>
  );
}

function cost(plan: Plan): string {
  const price = priceFor(plan, 'month');
  return price ? priceOf(price.amount, plan.currency, price.interval) : '';
}
