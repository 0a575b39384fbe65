import type { Show } from '../../api/types';
import { useAudience } from '../../membership/useAudience';
import { access } from '../../text/access';
import { longDate, span } from '../../text/format';
import { watch } from '../../text/watch';
import styles from './Panel.module.css';

export function AboutShow({ show }: { show: Show }) {
  return (
    <section className={styles.card} aria-labelledby="about-show">
      <h2 id="about-show">{watch.about}</h2>
      <p className={styles.text}>{show.description || watch.noDescription}</p>
      <dl className={styles.facts}>
        {facts(show, useAudience(show)).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function facts(show: Show, audience: string): [string, string][] {
  const list: [string, string][] = [];
  if (show.scheduledAt) {
    list.push([watch.planned, longDate(show.scheduledAt)]);
  }
  if (show.startedAt && show.endedAt) {
    list.push([watch.lasted, span(Date.parse(show.endedAt) - Date.parse(show.startedAt))]);
  }
  list.push([watch.audience, access.capital(audience)]);
  return list;
}
