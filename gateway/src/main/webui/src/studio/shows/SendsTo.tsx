import { Link } from 'wouter';
import { getKeyTarget } from '../../api/keys';
import type { Show } from '../../api/types';
import { useResource } from '../../design/useResource';
import { studio } from '../../text/studio';
import styles from './SendsTo.module.css';

const words = studio.target;

/** Where the channel's key sends, told before anything is sent. */
export function SendsTo({ shows }: { shows: Show[] }) {
  const { resource } = useResource('target', getKeyTarget);
  if (resource.state !== 'ready') {
    return null;
  }
  const { show: id, reason } = resource.value;
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
