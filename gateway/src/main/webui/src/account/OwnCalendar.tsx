import { useState } from 'react';
import { createCalendarLink, deleteCalendarLink, followed, getCalendarLink } from '../api/calendar';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { CopyField } from '../design/CopyField';
import { Skeleton } from '../design/Skeleton';
import { toast } from '../design/toasts';
import { useResource } from '../design/useResource';
import { calendar as words } from '../text/calendar';
import { explain } from '../text/explain';
import styles from './AccountPage.module.css';

/** A calendar to follow, by an address that only its owner knows. */
export function OwnCalendar() {
  const { resource, reload } = useResource('calendar', getCalendarLink);
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(what: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      toast(explain(error));
    }
    await reload();
    setBusy(false);
  }

  const make = () => attempt(async () => setUrl((await createCalendarLink()).url));
  const stop = () =>
    attempt(async () => {
      await deleteCalendarLink();
      setUrl(null);
      toast(words.stopped);
    });
  if (resource.state === 'loading') {
    return <Skeleton height="12rem" />;
  }
  const there = resource.state === 'ready' && resource.value.createdAt !== null;
  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      {resource.state === 'failed' && <p role="alert">{words.failed}</p>}
      {url && (
        <>
          <CopyField label={words.label} value={url} whole />
          <p className={styles.hint}>{words.once}</p>
        </>
      )}
      {there && !url && (
        <p className={styles.hint}>
          {words.used(resource.value.lastUsedAt, Date.now())} {words.againHint}
        </p>
      )}
      <div className={styles.ways}>
        {url && <LinkButton href={followed(url)}>{words.open}</LinkButton>}
        {!url && (
          <Button disabled={busy} onClick={() => void make()}>
            {there ? words.again : words.make}
          </Button>
        )}
        {there && (
          <Button tone="danger" disabled={busy} onClick={() => void stop()}>
            {words.stop}
          </Button>
        )}
      </div>
    </Card>
  );
}
