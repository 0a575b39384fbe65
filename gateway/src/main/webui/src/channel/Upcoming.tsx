import { CalendarSync } from 'lucide-react';
import { Link } from 'wouter';
import { CALENDAR, followed } from '../api/calendar';
import type { Show } from '../api/types';
import { AccessBadge } from '../shows/AccessBadge';
import { channel } from '../text/channel';
import { longDate } from '../text/format';
import styles from './ChannelPage.module.css';

export function Upcoming({ shows }: { shows: Show[] }) {
  return (
    <section className={styles.section} aria-labelledby="upcoming">
      <h2 id="upcoming">{channel.upcoming}</h2>
      <ul className={styles.grid}>
        {shows.map((show) => (
          <li key={show.id}>
            <Link href={`/s/${show.id}`} className={styles.card}>
              <strong>{show.title}</strong>
              <span>{show.scheduledAt ? longDate(show.scheduledAt) : channel.noDate}</span>
              {show.membersOnly && (
                <div>
                  <AccessBadge show={show} />
                </div>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <a className={styles.follow} href={followed(CALENDAR)}>
        <CalendarSync size={18} aria-hidden="true" />
        {channel.follow}
      </a>
    </section>
  );
}
