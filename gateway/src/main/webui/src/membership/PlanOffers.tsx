import { useState } from 'react';
import type { Interval, Plan } from '../api/types';
import { Button } from '../design/Button';
import { explain } from '../text/explain';
import { membership as words } from '../text/membership';
import styles from './Membership.module.css';
import { Offer } from './Offer';
import { intervalsOf, savedByYear } from './offers';
import { useLeaving } from './useLeaving';

interface Props {
  plans: Plan[];
  /** The page that Stripe leads back to. */
  returnTo: string;
  signedIn: boolean;
  /** They turned out to be a member already. */
  onIn(): void;
}

/** The plans beside each other, and how often to pay. */
export function PlanOffers({ plans, returnTo, signedIn, onIn }: Props) {
  const intervals = intervalsOf(plans);
  const [chosen, setChosen] = useState<Interval>('month');
  const leaving = useLeaving();
  const saved = savedByYear(plans);
  return (
    <div className={styles.offers}>
      {intervals.length > 1 && (
        <fieldset className={styles.intervals}>
          <legend className="visually-hidden">{words.intervals}</legend>
          {intervals.map((interval) => (
            <Button
              key={interval}
              small
              tone="quiet"
              aria-pressed={interval === chosen}
              onClick={() => setChosen(interval)}
            >
              {words.interval[interval]}
              {interval === 'year' && saved > 0 && <span className={styles.saved}>{words.saves(saved)}</span>}
            </Button>
          ))}
        </fieldset>
      )}
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <Offer
            key={plan.id}
            plan={plan}
            interval={chosen}
            returnTo={returnTo}
            signedIn={signedIn}
            leaving={leaving}
            onIn={onIn}
          />
        ))}
      </ul>
      {leaving.problem && (
        <p role="alert" className={styles.failure}>
          {explain(leaving.problem)}
        </p>
      )}
      <p className={styles.small}>{words.toStripe}</p>
    </div>
  );
}
