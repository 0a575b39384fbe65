import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { createShow, listShows, programme } from '../../api/shows';
import type { NewShow } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { LinkButton } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { useNow } from '../../design/useNow';
import { usePolled } from '../../design/usePolled';
import { programmeOf } from '../../shows/programme';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { FirstRun } from '../first/FirstRun';
import { PageHead } from '../PageHead';
import { Tonight } from '../tonight/Tonight';
import { tonightOf } from '../tonight/tonightShow';
import { useTarget } from '../tonight/useKnown';
import { OnAir } from './OnAir';
import styles from './Overview.module.css';
import { SendsTo } from './SendsTo';
import { ShowForm } from './ShowForm';
import { ShowList } from './ShowList';

const RehearsalCard = lazy(() => import('../rehearsal/RehearsalCard'));
const SeriesSection = lazy(() => import('../series/SeriesSection'));

const words = studio.overview;

/** A show that goes live by itself is seen here that soon (ms). */
const REFRESH = 3_000;

/** What comes next and all shows; the way to the first one until it is over. At its own address, a new show's form. */
export function Overview({ creating = false }: { creating?: boolean }) {
  const { resource, reload, last } = usePolled('shows', () => listShows(programme), REFRESH);
  const { target, asked, reload: askTarget } = useTarget();
  const minute = useNow(60_000);
  const [, go] = useLocation();
  usePageTitle(`${words.title} · ${studio.title}`);

  async function create(body: NewShow): Promise<void> {
    const show = await createShow(body);
    go(`/studio/s/${show.id}`);
  }

  if (resource.state === 'failed' && !last) {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.title} text={explain(resource.problem)} action={action} />;
  }
  const shows = last?.items ?? null;
  const { now, next, upcoming, past, cancelled } = programmeOf(shows ?? []);
  const planned = next ? [next, ...upcoming] : [];
  // The list is cut off after so many shows: what it does not hold may be there.
  const first = last !== null && past.length === 0 && !last.next;
  const tonight = now || !asked ? null : tonightOf(planned, target, minute);
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
      <div className={styles.stack}>
        {now && <OnAir show={now} />}
        {first && <FirstRun now={now} next={next} />}
        {shows && tonight && (
          <Tonight
            key={tonight.id}
            show={tonight}
            shows={shows}
            target={target}
            onArmed={() => void askTarget()}
          />
        )}
        {shows && tonight && (
          <Suspense fallback={<Skeleton height="8rem" />}>
            <RehearsalCard key={tonight.id} show={tonight} />
          </Suspense>
        )}
        {shows && !tonight && target && <SendsTo shows={shows} target={target} />}
      </div>
      {planned.length > 0 && <ShowList title={words.planned} shows={planned} />}
      {shows && (
        <Suspense fallback={<Skeleton height="8rem" />}>
          <SeriesSection onChange={() => void reload()} />
        </Suspense>
      )}
      {cancelled.length > 0 && <ShowList title={words.cancelled} shows={cancelled} />}
      {past.length > 0 && <ShowList title={words.past} shows={past} />}
      <Dialog title={studio.form.create} open={creating} onClose={() => go('/studio')}>
        <ShowForm show={null} submit={studio.form.create} onSubmit={create} />
      </Dialog>
    </>
  );
}
