import { Link } from 'wouter';
import { listShows } from '../../api/shows';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { toCome } from '../../shows/programme';
import { longDate } from '../../text/format';
import { watch } from '../../text/watch';
import styles from './Panel.module.css';

/** The next planned shows, without the one that is on this page. */
export function UpNext({ not }: { not: string }) {
  const { resource } = useResource('next', () => listShows({ status: 'scheduled', limit: 4 }));
  const shows =
    resource.state === 'ready'
      ? resource.value.items.filter((show) => show.id !== not && toCome(show)).slice(0, 3)
      : [];
  return (
    <section className={styles.card} aria-labelledby="up-next">
      <h2 id="up-next">{watch.next}</h2>
      {resource.state === 'loading' && <Skeleton height="4.5rem" />}
      {resource.state !== 'loading' && shows.length === 0 && (
        <p className={styles.text}>{watch.nothingNext}</p>
      )}
      {shows.length > 0 && (
        <ul className={styles.list}>
          {shows.map((show) => (
            <li key={show.id}>
              <Link href={`/s/${show.id}`} className={styles.show}>
                <strong>{show.title}</strong>
                <span>{show.scheduledAt ? longDate(show.scheduledAt) : watch.waiting.noDate}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
