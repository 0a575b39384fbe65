import { useEffect, useRef, useState } from 'react';
import { getRundown, putRundown } from '../../api/rundown';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { usePolled } from '../../design/usePolled';
import { rundown as words } from '../../text/rundown';
import styles from './Rundown.module.css';
import { RundownEditor } from './RundownEditor';
import { RundownStrip } from './RundownStrip';

/** The clock of the service goes on by itself: so soon that is seen here (ms). */
const REFRESH = 2_000;

interface Props {
  show: Show;
  /** Whether it is written elsewhere on the page right now. */
  writtenElsewhere: boolean;
}

/** Where a show on air is in its rundown. What was known last stands while the service does not answer. */
export default function RundownCard({ show, writtenElsewhere }: Props) {
  const load = () => getRundown(show.id);
  const { resource, last, become } = usePolled(`rundown ${show.id}`, load, REFRESH);
  const [writing, setWriting] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const before = useRef(writtenElsewhere);
  // Whoever saved it there, or closed it, is here next.
  useEffect(() => {
    if (before.current && !writtenElsewhere && document.activeElement === document.body) {
      edit.current?.focus();
    }
    before.current = writtenElsewhere;
  }, [writtenElsewhere]);
  if (last === null) {
    return resource.state === 'failed' ? (
      <Card title={words.title}>
        <p role="alert">{words.failed}</p>
      </Card>
    ) : (
      <Skeleton height="8rem" />
    );
  }
  return (
    <Card
      title={words.title}
      aside={
        !writtenElsewhere && (
          <Button small ref={edit} onClick={() => setWriting(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      {last.items.length === 0 ? (
        <p className={styles.note}>{words.empty}</p>
      ) : (
        <RundownStrip show={show.id} rundown={last} onChange={become} />
      )}
      <Dialog title={words.edit} open={writing} onClose={() => setWriting(false)}>
        <RundownEditor
          rundown={last}
          before={show}
          load={load}
          save={(plan) => putRundown(show.id, plan)}
          onSaved={(saved) => {
            become(saved);
            setWriting(false);
          }}
        />
      </Dialog>
    </Card>
  );
}
