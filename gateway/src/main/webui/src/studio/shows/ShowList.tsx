import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { Show } from '../../api/types';
import { AccessBadge } from '../../shows/AccessBadge';
import { shortDate, span } from '../../text/format';
import { studio } from '../../text/studio';
import { AfterLink } from '../after/AfterLink';
import styles from './ShowList.module.css';

export function ShowList({ title, shows }: { title: string; shows: Show[] }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {shows.map((show) => (
          <li key={show.id} className={styles.row}>
            <Link href={`/studio/s/${show.id}`} className={styles.show}>
              <strong>{show.title}</strong>
              <AccessBadge show={show} />
              <span className={styles.when}>{when(show)}</span>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
            {show.status === 'ended' && (
              <span className={styles.after}>
                <AfterLink show={show.id} title={show.title} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function when({ scheduledAt, startedAt, endedAt }: Show): string {
  if (startedAt && endedAt) {
    return `${shortDate(startedAt)} · ${span(Date.parse(endedAt) - Date.parse(startedAt))}`;
  }
  return scheduledAt ? shortDate(scheduledAt) : studio.overview.noDate;
}
