import { Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { createShow, listShows, programme } from '../../api/shows';
import type { NewShow } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { LinkButton } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { programmeOf } from '../../shows/programme';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { FirstSteps } from './FirstSteps';
import { OnAir } from './OnAir';
import { SendsTo } from './SendsTo';
import { ShowForm } from './ShowForm';
import { ShowList } from './ShowList';

const words = studio.overview;

/** All shows; at its own address also the form for a new one. */
export function Overview({ creating = false }: { creating?: boolean }) {
  const { resource, reload } = useResource('shows', () => listShows(programme));
  const [, go] = useLocation();
  usePageTitle(`${words.title} · ${studio.title}`);

  async function create(body: NewShow): Promise<void> {
    const show = await createShow(body);
    go(`/studio/s/${show.id}`);
  }

  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.title} text={explain(resource.problem)} action={action} />;
  }
  const shows = resource.state === 'ready' ? resource.value.items : null;
  const { now, next, upcoming, past, cancelled } = programmeOf(shows ?? []);
  const planned = next ? [next, ...upcoming] : [];
  return (
    <>
      <PageHead title={words.title}>
        <Link href="/studio/new" asChild>
          <LinkButton tone="primary">
            <Plus size={18} aria-hidden="true" />
            {words.create}
          </LinkButton>
        </Link>
      </PageHead>
      {!shows && <Skeleton height="16rem" />}
      {now && <OnAir show={now} />}
      {shows?.length === 0 && <FirstSteps />}
      {shows && shows.length > 0 && <SendsTo shows={shows} />}
      {planned.length > 0 && <ShowList title={words.planned} shows={planned} />}
      {cancelled.length > 0 && <ShowList title={words.cancelled} shows={cancelled} />}
      {past.length > 0 && <ShowList title={words.past} shows={past} />}
      <Dialog title={studio.form.create} open={creating} onClose={() => go('/studio')}>
        <ShowForm show={null} submit={studio.form.create} onSubmit={create} />
      </Dialog>
    </>
  );
}
