import { Eye, Share2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Show } from '../api/types';
import { Badge, LiveBadge } from '../design/Badge';
import { Button } from '../design/Button';
import { Skeleton } from '../design/Skeleton';
import { audienceOfReplay } from '../membership/replayAudience';
import { useMembership } from '../session/session';
import { AccessBadge } from '../shows/AccessBadge';
import { share } from '../shows/share';
import { longDate } from '../text/format';
import { watch } from '../text/watch';
import styles from './ShowHead.module.css';

const AccessNotice = lazy(() => import('./AccessNotice'));
const PaymentBar = lazy(() => import('../membership/PaymentBar'));

export function ShowHead({ show, viewers }: { show: Show | null; viewers: number | null }) {
  const mine = useMembership();
  if (!show) {
    return (
      <div className={styles.head}>
        <Skeleton width="70%" height="2.25rem" />
        <Skeleton width="40%" height="26px" />
      </div>
    );
  }
  // Whoever is out meanwhile has the card form where the picture was; after the show it is here.
  const owes = mine?.needsCard && (mine.active || show.status === 'ended');
  const onAir = show.status === 'live' || show.status === 'interrupted';
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{show.title}</h1>
      <div className={styles.line}>
        {show.status === 'live' && <LiveBadge />}
        {show.status === 'interrupted' && <Badge>{watch.interrupted.title}</Badge>}
        {show.cancelledAt && <Badge>{watch.cancelled.badge}</Badge>}
        <AccessBadge show={show.status === 'ended' ? audienceOfReplay(show) : show} />
        {onAir && viewers !== null && (
          <span className={styles.fact}>
            <Eye size={18} aria-hidden="true" />
            {watch.viewers(viewers)}
          </span>
        )}
        <span className={styles.when}>{when(show)}</span>
        <Button small className={styles.share ?? ''} onClick={() => void share(show.title, location.href)}>
          <Share2 size={16} aria-hidden="true" />
          {watch.share}
        </Button>
      </div>
      {show.accessChange && (
        <Suspense fallback={null}>
          <AccessNotice show={show.id} change={show.accessChange} />
        </Suspense>
      )}
      {owes && (
        <Suspense fallback={null}>
          <PaymentBar />
        </Suspense>
      )}
    </div>
  );
}

function when(show: Show): string {
  if (show.endedAt) {
    return `${watch.ended} ${longDate(show.endedAt)}`;
  }
  if (show.startedAt) {
    return `${watch.started} ${longDate(show.startedAt)}`;
  }
  return show.scheduledAt ? longDate(show.scheduledAt) : watch.waiting.noDate;
}
