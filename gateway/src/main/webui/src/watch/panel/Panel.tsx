import { lazy, Suspense } from 'react';
import type { Show } from '../../api/types';
import { PlayElsewhere } from '../links/PlayElsewhere';
import type { Pass } from '../pass';
import { AboutShow } from './AboutShow';
import { GoodToKnow } from './GoodToKnow';
import styles from './Panel.module.css';
import { UpNext } from './UpNext';

/** Only beside a recording. */
const ClipShelf = lazy(() => import('../replay/Replay').then(({ clipShelf }) => clipShelf()));

/** Whoever may not watch here may not watch elsewhere. */
const NO_SEAT: Pass['kind'][] = ['members-only', 'blocked', 'over', 'missing'];

/** Beside the picture: what this is, what comes next, how to get the most of it. */
export function Panel({ show, pass, replaying }: { show: Show; pass: Pass; replaying: boolean }) {
  const ahead = show.status !== 'ended' && !show.cancelledAt;
  return (
    <aside className={styles.panel}>
      <AboutShow show={show} />
      {ahead && <GoodToKnow />}
      {ahead && !NO_SEAT.includes(pass.kind) && <PlayElsewhere show={show.id} />}
      {replaying && (
        <Suspense>
          <ClipShelf show={show.id} pass={pass} />
        </Suspense>
      )}
      <UpNext not={show.id} />
    </aside>
  );
}
