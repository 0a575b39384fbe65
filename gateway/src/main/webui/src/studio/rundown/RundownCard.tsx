import { useEffect, useState } from 'react';
import { getRundown, putRundown } from '../../api/rundown';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { onAir } from '../../shows/programme';
import { rundown as words } from '../../text/rundown';
import styles from './Rundown.module.css';
import { RundownEditor } from './RundownEditor';
import { RundownStrip } from './RundownStrip';

/** The clock of the service goes on by itself: so soon that is seen here (ms). */
const REFRESH = 2_000;

/** What is to come in a show: written before it, followed while it is on air. */
export default function RundownCard({ show }: { show: Show }) {
  const { resource, reload, set } = useResource(`rundown ${show.id}`, () => getRundown(show.id));
  const [writing, setWriting] = useState(false);
  const running = onAir(show);
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = setInterval(() => void reload(), REFRESH);
    return () => clearInterval(timer);
  }, [running, reload]);
  if (resource.state === 'loading') {
    return <Skeleton height="8rem" />;
  }
  if (resource.state === 'failed') {
    return (
      <Card title={words.title}>
        <p role="alert">{words.failed}</p>
      </Card>
    );
  }
  const rundown = resource.value;
  const editor = (
    <RundownEditor
      rundown={rundown}
      before={show}
      save={(plan) => putRundown(show.id, plan)}
      onSaved={(saved) => {
        set(() => saved);
        setWriting(false);
      }}
    />
  );
  const edit = (
    <Button small onClick={() => setWriting(true)}>
      {words.edit}
    </Button>
  );
  return (
    <Card title={words.title} aside={running ? edit : undefined}>
      {!running && <p className={styles.note}>{words.intro}</p>}
      {!running && editor}
      {running && rundown.items.length === 0 && <p className={styles.note}>{words.empty}</p>}
      {running && rundown.items.length > 0 && (
        <RundownStrip show={show.id} rundown={rundown} onChange={(now) => set(() => now)} />
      )}
      <Dialog title={words.edit} open={running && writing} onClose={() => setWriting(false)}>
        {editor}
      </Dialog>
    </Card>
  );
}
