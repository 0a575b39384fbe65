import { ArrowLeft, ExternalLink } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Badge, LiveBadge } from '../../design/Badge';
import { cx } from '../../design/cx';
import { Skeleton } from '../../design/Skeleton';
import { AccessBadge } from '../../shows/AccessBadge';
import { onAir, toCome } from '../../shows/programme';
import { studio } from '../../text/studio';
import { watch } from '../../text/watch';
import { useChat } from '../../watch/useChat';
import { useLiveShow } from '../../watch/useLiveShow';
import { OverCard } from '../after/OverCard';
import { AudienceCard } from '../audience/AudienceCard';
import back from '../Back.module.css';
import { KeyDesk } from '../keys/KeyDesk';
import { OpenedByKey } from '../shows/OpenedByKey';
import { AccessCard } from './AccessCard';
import { BeforeShow } from './BeforeShow';
import { CancelledCard } from './CancelledCard';
import styles from './ControlRoom.module.css';
import { EditAndDelete } from './EditAndDelete';
import { EndShow } from './EndShow';
import { Figures } from './Figures';
import { Preview } from './Preview';
import { ScheduleButtons } from './ScheduleButtons';
import { SignalPanel } from './SignalPanel';

/** Below the picture, and after it. */
const QuestionQueue = lazy(() => import('../questions/QuestionQueue'));
const PollsCard = lazy(() => import('../polls/PollsCard'));
const RundownCard = lazy(() => import('../rundown/RundownCard'));
const RehearsalCard = lazy(() => import('../rehearsal/RehearsalCard'));
const WritingCard = lazy(() => import('../rundown/WritingCard'));

const words = studio.control;

/** One show while it is planned, on air and over. It follows the show by its events; nothing here needs a reload. */
export function ControlRoom({ id }: { id: string }) {
  const { state, askAgain } = useLiveShow(id);
  const { show } = state;
  const [unsaved, setUnsaved] = useState(false);
  const chat = useChat(id, state);
  usePageTitle(show && `${show.title} · ${studio.title}`);
  if (state.missing) {
    const link = { label: words.back, to: '/studio' };
    return <Message title={watch.missing.title} text={watch.missing.text} link={link} />;
  }
  if (!show) {
    return <Skeleton height="70vh" />;
  }
  const open = onAir(show) || toCome(show);
  return (
    <>
      <div className={styles.head}>
        <Link href="/studio" className={back.back}>
          <ArrowLeft size={18} aria-hidden="true" />
          {words.back}
        </Link>
        <div className={styles.title}>
          <h1>{show.title}</h1>
          {show.status === 'live' && <LiveBadge />}
          {show.cancelledAt && <Badge>{watch.cancelled.badge}</Badge>}
          <AccessBadge show={show} />
        </div>
        <div className={styles.tools}>
          <Link href={`/s/${show.id}`} className={back.back} target="_blank">
            <ExternalLink size={18} aria-hidden="true" />
            {words.viewerPage}
          </Link>
          <ScheduleButtons show={show} />
          <EditAndDelete show={show} />
        </div>
      </div>
      <div className={cx(styles.room, chat.wanted && styles.withChat)}>
        <div className={cx(styles.column, styles.picture)}>
          <Preview state={state} onDenied={askAgain} />
          <Figures show={show} viewers={state.viewers} />
        </div>
        <div className={styles.queue}>
          <Suspense fallback={<Skeleton height="24rem" />}>
            <QuestionQueue show={show.id} room={chat.opened?.room} />
          </Suspense>
        </div>
        <div className={cx(styles.column, styles.cards)}>
          {onAir(show) && <OpenedByKey show={show.id} hint />}
          {onAir(show) && <EndShow show={show} />}
          {onAir(show) && (
            <Suspense fallback={<Skeleton height="8rem" />}>
              <RundownCard show={show} writtenElsewhere={unsaved} />
            </Suspense>
          )}
          {show.status === 'ended' && <OverCard show={show} />}
          {!show.cancelledAt && (
            <Suspense fallback={<Skeleton height="8rem" />}>
              <PollsCard show={show.id} room={chat.opened?.room} over={show.status === 'ended'} />
            </Suspense>
          )}
          {show.cancelledAt && <CancelledCard show={show} />}
          {toCome(show) && <BeforeShow show={show} />}
          {open && <AccessCard show={show} />}
          {open && <SignalPanel show={show} />}
          {open && !show.cancelledAt && (
            <Suspense fallback={<Skeleton height="8rem" />}>
              <RehearsalCard show={show} />
            </Suspense>
          )}
        </div>
        {chat.wanted && (
          <div className={styles.chat}>{chat.opened && <chat.opened.Column room={chat.opened.room} />}</div>
        )}
      </div>
      {(toCome(show) || (onAir(show) && unsaved)) && (
        <div className={styles.audience}>
          <Suspense fallback={<Skeleton height="8rem" />}>
            <WritingCard show={show} onUnsaved={setUnsaved} />
          </Suspense>
        </div>
      )}
      <div className={styles.audience}>
        <AudienceCard show={show} viewers={state.viewers} />
      </div>
      {open && <KeyDesk show={show.id} />}
    </>
  );
}
