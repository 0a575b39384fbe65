import { Play } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Show } from '../api/types';
import { cx } from '../design/cx';
import { audienceOfReplay } from '../membership/replayAudience';
import { AccessBadge } from '../shows/AccessBadge';
import { replays as words } from '../text/replays';
import { resume } from '../watch/replay/resume';
import styles from './ReplayCard.module.css';

/** A recorded show: what it was, when, how long, for whom, and how far this browser has seen it. */
export function ReplayCard({ show }: { show: Show }) {
  const length = show.vodDurationMillis ?? 0;
  const left = (resume.of(show.id) ?? 0) * 1000;
  const date = show.startedAt ?? show.endedAt;
  return (
    <Link href={`/s/${show.id}`} className={styles.card}>
      <span className={styles.poster}>
        <Poster show={show.id} />
        <span className={styles.play}>
          <Play size={22} aria-hidden="true" />
        </span>
        {length > 0 && <span className={styles.length}>{words.length(length)}</span>}
        {left > 0 && length > 0 && (
          <span className={styles.seen}>
            <span style={{ width: `${Math.min(100, (100 * left) / length)}%` }} />
          </span>
        )}
      </span>
      <strong className={styles.title}>{show.title}</strong>
      <span className={styles.facts}>
        {date && <time dateTime={date}>{words.on(date)}</time>}
        {left > 0 && <span>{words.left(left)}</span>}
        <AccessBadge show={audienceOfReplay(show)} />
      </span>
    </Link>
  );
}

/** A picture of the recording, or the stage at rest: one that has just ended, or holds sound alone, has none. */
function Poster({ show }: { show: string }) {
  const [there, setThere] = useState(false);
  return (
    <img
      className={cx(styles.picture, there && styles.there)}
      src={`/api/v1/streams/${show}/poster`}
      alt=""
      loading="lazy"
      decoding="async"
      onLoad={() => setThere(true)}
      onError={() => setThere(false)}
    />
  );
}

/** Cards beside and below each other, as many as there is room for. */
export function ReplayGrid({ shows }: { shows: Show[] }) {
  return (
    <ul className={styles.grid}>
      {shows.map((show) => (
        <li key={show.id}>
          <ReplayCard show={show} />
        </li>
      ))}
    </ul>
  );
}
