import { Link } from 'wouter';
import type { Show } from '../../api/types';
import { LiveBadge } from '../../design/Badge';
import { LinkButton } from '../../design/Button';
import { AccessBadge } from '../../shows/AccessBadge';
import { studio } from '../../text/studio';
import { OpenedByKey } from './OpenedByKey';
import styles from './ShowList.module.css';

/** The show that runs right now comes before everything else. */
export function OnAir({ show }: { show: Show }) {
  return (
    <section className={styles.onAir} aria-label={studio.overview.onAir}>
      <div className={styles.words}>
        <div className={styles.badges}>
          {show.status === 'live' ? <LiveBadge /> : studio.control.state.interrupted}
          <AccessBadge show={show} />
        </div>
        <h2>{show.title}</h2>
        <OpenedByKey show={show.id} />
      </div>
      <Link href={`/studio/s/${show.id}`} asChild>
        <LinkButton tone="primary">{studio.overview.control}</LinkButton>
      </Link>
    </section>
  );
}
