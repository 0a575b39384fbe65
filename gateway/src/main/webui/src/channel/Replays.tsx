import { Link } from 'wouter';
import type { Show } from '../api/types';
import { ReplayGrid } from '../replays/ReplayCard';
import { replays as words } from '../text/replays';
import styles from './ChannelPage.module.css';

/** So many cards are a taste; the page of all replays has the rest. */
const SHOWN = 6;

/** The newest recordings, and the way to all of them. */
export function Replays({ shows }: { shows: Show[] }) {
  return (
    <section className={styles.section} aria-labelledby="replays">
      <div className={styles.head}>
        <h2 id="replays">{words.title}</h2>
        <Link href="/replays">{words.all}</Link>
      </div>
      <ReplayGrid shows={shows.slice(0, SHOWN)} />
    </section>
  );
}
