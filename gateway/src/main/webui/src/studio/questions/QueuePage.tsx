import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Skeleton } from '../../design/Skeleton';
import { moderation } from '../../text/moderation';
import { queue as words } from '../../text/queue';
import { watch } from '../../text/watch';
import back from '../control/ControlRoom.module.css';
import PollsCard from '../polls/PollsCard';
import QuestionQueue from './QuestionQueue';
import { useLedShow } from './useLedShow';

/** The queue alone, for moderators as well. */
export default function QueuePage({ id }: { id: string }) {
  const { show, missing, room, stranger } = useLedShow(id);
  usePageTitle(show && words.pageTitle(show.title));
  if (missing) {
    return <Message {...watch.missing} link={{ label: watch.missing.channel, to: '/' }} />;
  }
  if (stranger) {
    const { title, text, back: label } = moderation.stranger;
    return <Message title={title} text={text(stranger)} link={{ label, to: `/s/${id}` }} />;
  }
  if (!show) {
    return <Skeleton height="60vh" />;
  }
  return (
    <>
      <div className={back.head}>
        <Link href={`/s/${encodeURIComponent(id)}`} className={back.back}>
          <ArrowLeft size={18} aria-hidden="true" />
          {words.back}
        </Link>
        <div className={back.title}>
          <h1>{show.title}</h1>
        </div>
      </div>
      <QuestionQueue show={id} room={room} />
      <div className={back.polls}>
        <PollsCard show={id} room={room} />
      </div>
    </>
  );
}
