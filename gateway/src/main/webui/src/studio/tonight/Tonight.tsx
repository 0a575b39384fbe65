import { Link } from 'wouter';
import { armShow } from '../../api/shows';
import type { KeyTarget, Show } from '../../api/types';
import { LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { AccessBadge } from '../../shows/AccessBadge';
import { Countdown } from '../../shows/Countdown';
import { explain } from '../../text/explain';
import { longDate } from '../../text/format';
import { tonight as words } from '../../text/tonight';
import { Alarms } from '../bans/Alarms';
import { CheckList } from './CheckList';
import { checksOf } from './checks';
import styles from './Tonight.module.css';
import { useKnown } from './useKnown';

/** The hour from which a show is called tonight's. */
const EVENING = 17;

interface Props {
  show: Show;
  shows: Show[];
  target: KeyTarget | null;
  onArmed(): void;
}

/** The next show, the time until it, and what is still to do. */
export function Tonight({ show, shows, target, onArmed }: Props) {
  const { known } = useKnown(show.id);
  const minute = useNow(10_000);

  async function arm(): Promise<void> {
    try {
      await armShow(show.id, true);
    } catch (error) {
      toast(explain(error));
    }
    onArmed();
  }

  const checks = known && checksOf(show, shows, { ...known, target }, minute);
  return (
    <Card title={words.title[dayOf(show.scheduledAt, minute)]}>
      <div className={styles.head}>
        <div className={styles.show}>
          <h3>{show.title}</h3>
          <AccessBadge show={show} />
          {show.scheduledAt && <p>{longDate(show.scheduledAt)}</p>}
        </div>
        {show.scheduledAt && <Countdown until={show.scheduledAt} />}
        <Link href={`/studio/s/${show.id}`} asChild>
          <LinkButton>{words.prepare}</LinkButton>
        </Link>
      </div>
      <Alarms />
      {checks ? <CheckList checks={checks} onArm={() => void arm()} /> : <Skeleton height="24rem" />}
    </Card>
  );
}

/** In the viewer's own zone. */
function dayOf(start: string | null, now: number): 'tonight' | 'today' | 'next' {
  const date = start ? new Date(start) : null;
  if (date?.toDateString() !== new Date(now).toDateString()) {
    return 'next';
  }
  return date.getHours() >= EVENING ? 'tonight' : 'today';
}
