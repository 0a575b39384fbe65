import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { Show } from '../../api/types';
import { LiveBadge } from '../../design/Badge';
import { useNow } from '../../design/useNow';
import { useSession } from '../../session/session';
import { justTime, timer } from '../../text/format';
import { host as words } from '../../text/host';
import styles from './HostView.module.css';

/** Which show, what time it is, and for how long it is on. */
export function HostHead({ show, onAir }: { show: Show; onAir: boolean }) {
  const now = useNow();
  const session = useSession();
  const creator = session.kind === 'signedIn' && session.creator;
  const path = `/studio/s/${encodeURIComponent(show.id)}`;
  return (
    <header className={styles.head}>
      <Link
        href={creator ? path : `${path}/questions`}
        className={styles.back}
        aria-label={words.back}
        title={words.back}
      >
        <ArrowLeft size={20} aria-hidden="true" />
      </Link>
      <h1>{show.title}</h1>
      {show.status === 'live' && <LiveBadge />}
      <p className={styles.clock}>
        {onAir && show.startedAt && (
          <span role="timer" aria-live="off" aria-label={words.onAir}>
            {timer(now - Date.parse(show.startedAt))}
          </span>
        )}
        <time title={words.clock}>{justTime(new Date(now).toISOString())}</time>
      </p>
    </header>
  );
}
