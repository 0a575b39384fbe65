import type { Show } from '../../api/types';
import { AboutShow } from './AboutShow';
import { GoodToKnow } from './GoodToKnow';
import styles from './Panel.module.css';
import { UpNext } from './UpNext';

/** Beside the picture: what this is, what comes next, how to get the most of it. */
export function Panel({ show }: { show: Show }) {
  return (
    <aside className={styles.panel}>
      <AboutShow show={show} />
      {show.status !== 'ended' && !show.cancelledAt && <GoodToKnow />}
      <UpNext not={show.id} />
    </aside>
  );
}
