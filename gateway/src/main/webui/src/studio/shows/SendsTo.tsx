import { Link } from 'wouter';
import type { KeyTarget, Show } from '../../api/types';
import { studio } from '../../text/studio';
import styles from './SendsTo.module.css';

const words = studio.target;

/** Where the channel's key sends, told before anything is sent. */
export function SendsTo({ shows, target: { show: id, reason } }: { shows: Show[]; target: KeyTarget }) {
  const show = shows.find((one) => one.id === id);
  if (reason === 'none') {
    return <p className={styles.sentence}>{words.none}</p>;
  }
  return (
    show && (
      <p className={styles.sentence}>
        {reason === 'on-air' ? words.onAir : words.before}{' '}
        <Link href={`/studio/s/${show.id}`}>{show.title}</Link>: {words.why[reason]}.
      </p>
    )
  );
}
