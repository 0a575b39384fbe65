import { CalendarPlus } from 'lucide-react';
import { Link } from 'wouter';
import { calendarEntry } from '../../api/calendar';
import type { Show } from '../../api/types';
import { LinkButton } from '../../design/Button';
import { useNow } from '../../design/useNow';
import { useAudience } from '../../membership/useAudience';
import { signInPath, useSession } from '../../session/session';
import { Countdown } from '../../shows/Countdown';
import { RemindMe } from '../../shows/RemindMe';
import { access } from '../../text/access';
import { common } from '../../text/common';
import { longDate } from '../../text/format';
import { noPicture } from '../../text/noPicture';
import { watch } from '../../text/watch';
import styles from './Waiting.module.css';

const words = noPicture.waiting;

/** The waiting room: what is coming, when, and whether there is a seat for this person. */
export default function Waiting({ show, entitled }: { show: Show; entitled: boolean }) {
  const now = useNow();
  const at = show.scheduledAt;
  const due = at !== null && at !== undefined && Date.parse(at) <= now;
  return (
    <>
      {at && !due && (
        <p data-spare>
          {words.starts} {longDate(at)}
        </p>
      )}
      <h2>{due ? words.soon : words.title}</h2>
      {at && !due && <Countdown until={at} />}
      <p data-spare={due ? undefined : ''}>{due ? words.soonText : at ? words.text : words.noDateText}</p>
      {show.membersOnly && <Seat show={show} entitled={entitled} />}
      {!due && (
        <div className={styles.ways}>
          <RemindMe show={show.id} small />
          {at && (
            <LinkButton small href={calendarEntry(show.id)} download>
              <CalendarPlus size={16} aria-hidden="true" />
              {words.calendar}
            </LinkButton>
          )}
        </div>
      )}
    </>
  );
}

function Seat({ show, entitled }: { show: Show; entitled: boolean }) {
  const session = useSession();
  const text = words.members(useAudience(show));
  if (entitled) {
    return (
      <p>
        <strong>{words.memberIn}</strong> {text}
      </p>
    );
  }
  return (
    <>
      <p>{text}</p>
      {session.kind === 'anonymous' && (
        <LinkButton tone="primary" small href={signInPath()}>
          {watch.paywall.signIn}
        </LinkButton>
      )}
      {session.kind === 'signedIn' && (!session.member || show.tier !== null) && (
        <Link href="/account" asChild>
          <LinkButton tone="primary" small>
            {session.member ? access.upgrade : common.become}
          </LinkButton>
        </Link>
      )}
    </>
  );
}
