import { CalendarPlus } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { calendarEntry } from '../api/calendar';
import type { Show } from '../api/types';
import { LinkButton } from '../design/Button';
import { cx } from '../design/cx';
import { useNow } from '../design/useNow';
import { AccessBadge } from '../shows/AccessBadge';
import { Countdown } from '../shows/Countdown';
import { toCome } from '../shows/programme';
import { RemindMe } from '../shows/RemindMe';
import { channel } from '../text/channel';
import { longDate } from '../text/format';
import { useLiveShow } from '../watch/useLiveShow';
import styles from './Hero.module.css';

/** Between shows: what is next and when, with the house lights up. */
export function NextHero({ show: listed, onChange }: { show: Show; onChange(): void }) {
  const { state } = useLiveShow(listed.id, true);
  const show = state.show ?? listed;
  const moved = state.missing || !toCome(show);
  useEffect(() => {
    if (moved) {
      onChange();
    }
  }, [moved, onChange]);
  const address = `/s/${show.id}`;
  const dated = show.scheduledAt;
  const now = useNow();
  const due = dated ? Date.parse(dated) <= now : false;
  return (
    <section className={cx(styles.hero, styles.stage)} aria-label={channel.nextShow}>
      <div className={styles.words}>
        <p className={styles.eyebrow}>{due ? channel.due : channel.nextShow}</p>
        <h1 className={styles.title}>{show.title}</h1>
        <p className={styles.text}>{dated ? longDate(dated) : channel.noDate}</p>
        {dated && <Countdown until={dated} />}
        <AccessBadge show={show} />
        <div className={styles.actions}>
          <Link href={address} asChild>
            <LinkButton tone="primary">{channel.waitingRoom}</LinkButton>
          </Link>
          {!due && <RemindMe show={show.id} />}
          {dated && !due && (
            <LinkButton href={calendarEntry(show.id)} download>
              <CalendarPlus size={18} aria-hidden="true" />
              {channel.calendar}
            </LinkButton>
          )}
        </div>
      </div>
    </section>
  );
}
