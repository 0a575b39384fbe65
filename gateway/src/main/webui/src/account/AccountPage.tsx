import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Skeleton } from '../design/Skeleton';
import { PlanOffers } from '../membership/PlanOffers';
import { usePlans } from '../membership/usePlans';
import { signInPath, useSession } from '../session/session';
import { common } from '../text/common';
import { membership } from '../text/membership';
import styles from './AccountPage.module.css';
import { GuestPasses } from './GuestPasses';
import { MembershipCard } from './MembershipCard';
import { OwnCalendar } from './OwnCalendar';

const NoticesCard = lazy(() => import('../notices/NoticesCard'));
const DataCard = lazy(() => import('../personal/DataCard'));
const ErasurePage = lazy(() => import('../personal/ErasurePage'));
const words = membership.account;

/** What somebody has with this channel. */
export default function AccountPage() {
  const session = useSession();
  const plans = usePlans();
  usePageTitle(words.title);
  const erasure = new URLSearchParams(location.search).get('erasure');
  if (erasure) {
    return (
      <Suspense fallback={<Skeleton height="60vh" />}>
        <ErasurePage id={erasure} />
      </Suspense>
    );
  }
  if (session.kind === 'unknown') {
    return <Skeleton height="60vh" />;
  }
  if (session.kind === 'anonymous') {
    return (
      <>
        <Message {...words.signedOut}>
          <LinkButton tone="primary" href={signInPath('/account')}>
            {common.signIn}
          </LinkButton>
        </Message>
        {plans && plans.length > 0 && (
          <div className={styles.page}>
            <Card title={words.plans}>
              <PlanOffers plans={plans} returnTo="/account" signedIn={false} onIn={() => undefined} />
            </Card>
          </div>
        )}
      </>
    );
  }
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p className={styles.who}>{common.signedInAs(session.name)}</p>
      </div>
      <MembershipCard plans={plans} />
      {session.membership?.active && <GuestPasses />}
      <OwnCalendar />
      <Suspense fallback={<Skeleton height="24rem" />}>
        <NoticesCard />
      </Suspense>
      <Suspense fallback={<Skeleton height="12rem" />}>
        <DataCard creator={session.creator} />
      </Suspense>
      <Link className={styles.help} href="/help/playback">
        {words.help}
      </Link>
    </div>
  );
}
