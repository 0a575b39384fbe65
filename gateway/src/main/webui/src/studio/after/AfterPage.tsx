import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { getAfterShow } from '../../api/after';
import { getShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { after as words } from '../../text/after';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { span } from '../../text/format';
import { studio } from '../../text/studio';
import { watch } from '../../text/watch';
import back from '../Back.module.css';
import { PageHead } from '../PageHead';
import styles from './After.module.css';
import { ChatCard } from './ChatCard';
import { GainedCard } from './GainedCard';
import { MomentsCard } from './MomentsCard';
import { QuestionsCard } from './QuestionsCard';
import { ViewersCard } from './ViewersCard';

/** How a show went: each part asks the service that knows. */
export default function AfterPage({ id }: { id: string }) {
  const { resource, reload } = useResource(id, () => getShow(id));
  const title = resource.state === 'ready' ? `${resource.value.title} · ` : '';
  usePageTitle(`${words.title} · ${title}${studio.title}`);
  if (resource.state === 'loading') {
    return <Skeleton height="70vh" />;
  }
  if (resource.state === 'failed') {
    return resource.problem.status === 404 ? (
      <Message {...watch.missing} link={{ label: studio.control.back, to: '/studio' }} />
    ) : (
      <Message
        title={words.title}
        text={explain(resource.problem)}
        action={{ label: common.retry, run: () => void reload() }}
      />
    );
  }
  const show = resource.value;
  const { link, ...notYet } = words.notYet;
  return show.startedAt && show.endedAt ? (
    <Parts show={show} startedAt={show.startedAt} endedAt={show.endedAt} />
  ) : (
    <Message {...notYet} link={{ label: link, to: `/studio/s/${id}` }} />
  );
}

function Parts({ show, startedAt, endedAt }: { show: Show; startedAt: string; endedAt: string }) {
  const { resource, reload } = useResource(`after ${show.id}`, () => getAfterShow(show.id));
  const onRetry = () => void reload();
  const length = span(Date.parse(endedAt) - Date.parse(startedAt));
  return (
    <>
      <Link href={`/studio/s/${show.id}`} className={back.back}>
        <ArrowLeft size={18} aria-hidden="true" />
        {words.back}
      </Link>
      <PageHead title={words.title} intro={`${show.title} · ${words.when(startedAt)} · ${length}`} />
      <div className={styles.page}>
        <ViewersCard show={show} />
        <MomentsCard show={show} resource={resource} onRetry={onRetry} />
        <QuestionsCard show={show.id} resource={resource} onRetry={onRetry} />
        <ChatCard show={show.id} resource={resource} onRetry={onRetry} />
        <GainedCard startedAt={startedAt} endedAt={endedAt} />
      </div>
    </>
  );
}
