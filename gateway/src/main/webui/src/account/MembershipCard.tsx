import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';
import type { MyMembership, Plan } from '../api/types';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Skeleton } from '../design/Skeleton';
import { PlanOffers } from '../membership/PlanOffers';
import { PortalButton } from '../membership/PortalButton';
import { refreshMembership, useMembership } from '../session/session';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { standing, membership as words } from '../text/membership';
import styles from './AccountPage.module.css';

/** How the membership stands, in a sentence, and what can be done about it. */
export function MembershipCard({ plans }: { plans: Plan[] | undefined }) {
  const mine = useMembership();
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = () => {
    setProblem(null);
    refreshMembership().catch((error) => setProblem(asProblem(error)));
  };
  useEffect(ask, []);
  return (
    <Card title={words.account.membership}>
      {mine ? (
        <>
          <p className={styles.standing}>{standing(mine)}</p>
          <Ways mine={mine} plans={plans} onIn={ask} />
        </>
      ) : problem ? (
        <p role="alert">
          {words.account.failed} {explain(problem)} <Button onClick={ask}>{common.retry}</Button>
        </p>
      ) : (
        <Skeleton height="6rem" />
      )}
    </Card>
  );
}

interface Choosing {
  plans: Plan[] | undefined;
  onIn(): void;
}

/** Whoever pays, or did, has a portal; whoever is not in may choose a plan. */
function Ways({ mine, plans, onIn }: { mine: MyMembership } & Choosing) {
  const portal = mine.source === 'stripe' || mine.plan !== null || mine.needsCard;
  const choose = !mine.active && !mine.needsCard && mine.state !== 'paused';
  return (
    <>
      {portal && (
        <div className={styles.ways}>
          {mine.needsCard && <PortalButton tone="primary" label={words.fixCard} />}
          <PortalButton label={words.manage} />
        </div>
      )}
      {portal && <p className={styles.hint}>{words.account.manageHint}</p>}
      {choose && <Choice plans={plans} onIn={onIn} />}
    </>
  );
}

function Choice({ plans, onIn }: Choosing) {
  if (plans === undefined) {
    return <Skeleton height="12rem" />;
  }
  return plans.length === 0 ? (
    <p className={styles.hint}>{words.notYet}</p>
  ) : (
    <PlanOffers plans={plans} returnTo="/account" signedIn onIn={onIn} />
  );
}
