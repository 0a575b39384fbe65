import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { audienceCsvPath, getAudienceHistory } from '../../api/shows';
import type { AudienceHistory, Show } from '../../api/types';
import { Button, LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { type Resource, useResource } from '../../design/useResource';
import { onAir } from '../../shows/programme';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { justTime } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './AudienceCard.module.css';
import { AudienceTable } from './AudienceTable';
import { CurveGraph } from './CurveGraph';
import { curveOf } from './curve';

/** A new point comes every minute (ms). */
const REFRESH = 20_000;
const words = studio.audience;

/** Who was there from minute to minute: while the show runs, and afterwards. `viewers` are those of this moment. */
export function AudienceCard({ show, viewers }: { show: Show; viewers: number | null }) {
  const { resource, reload } = useResource(`${show.id} ${show.status}`, () => getAudienceHistory(show.id));
  const running = onAir(show);
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        void reload();
      }
    }, REFRESH);
    return () => clearInterval(timer);
  }, [running, reload]);
  const somebody = resource.state === 'ready' && curveOf(resource.value) !== null;
  const download = somebody && (
    <LinkButton small href={audienceCsvPath(show.id)} download>
      <Download size={16} aria-hidden="true" />
      {words.download}
    </LinkButton>
  );
  return (
    <Card title={words.title} aside={download}>
      <Content resource={resource} show={show} viewers={viewers} onRetry={() => void reload()} />
    </Card>
  );
}

interface ContentProps {
  resource: Resource<AudienceHistory>;
  show: Show;
  viewers: number | null;
  onRetry(): void;
}

function Content({ resource, show, viewers, onRetry }: ContentProps) {
  if (resource.state === 'loading') {
    return <Skeleton height="240px" />;
  }
  if (resource.state === 'failed') {
    return (
      <>
        <p className={styles.text}>{explain(resource.problem)}</p>
        <Button onClick={onRetry}>{common.retry}</Button>
      </>
    );
  }
  const history = resource.value;
  const curve = curveOf(history);
  if (!curve || !history.from || !history.to) {
    return <p className={styles.text}>{words.empty[show.status ?? 'scheduled']}</p>;
  }
  const running = onAir(show);
  const peakAt = justTime(new Date(curve.peak.at).toISOString());
  const now = viewers ?? history.points[history.points.length - 1]?.viewers ?? 0;
  const until = running ? words.untilNow : justTime(history.to);
  return (
    <>
      <p className={styles.key}>
        {running && <span data-mark="now">{words.nowIs(now)}</span>}
        <span data-mark="peak">{words.peakIs(curve.peak.viewers, peakAt)}</span>
      </p>
      <CurveGraph
        curve={curve}
        from={history.from}
        to={history.to}
        now={running ? now : null}
        summary={words.summary(justTime(history.from), until, curve.peak.viewers, peakAt)}
      />
      <AudienceTable history={history} />
    </>
  );
}
