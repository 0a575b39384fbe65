import { Link } from 'wouter';
import type { Show } from '../api/types';
import { channel } from '../text/channel';
import { justDay, span } from '../text/format';
import styles from './ChannelPage.module.css';

export function PastShows({ shows }: { shows: Show[] }) {
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">{channel.past}</h2>
      <ul className={styles.rows}>
        {shows.map((show) => (
          <li key={show.id}>
            <Link href={`/s/${show.id}`} className={styles.row}>
              <strong>{show.title}</strong>
              <span>{show.endedAt && justDay(show.endedAt)}</span>
              <span>{length(show)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function length({ startedAt, endedAt }: Show): string {
  return startedAt && endedAt ? span(Date.parse(endedAt) - Date.parse(startedAt)) : '';
}
