import { useState } from 'react';
import { call } from '../api/client';
import { leave } from '../api/leave';
import { dataPath } from '../api/people';
import type { Me } from '../api/types';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Dialog } from '../design/Dialog';
import { Skeleton } from '../design/Skeleton';
import { useResource } from '../design/useResource';
import { personal as words } from '../text/personal';
import { EraseForm } from './EraseForm';
import styles from './Personal.module.css';

const whoAmI = () => call<Me>('GET', '/api/v1/me');

/** What the channel knows of somebody, for themselves: to take home, and to end. The creator cannot be erased. */
export default function DataCard({ creator }: { creator: boolean }) {
  const { resource } = useResource('me', whoAmI);
  const [open, setOpen] = useState(false);
  if (resource.state === 'loading') {
    return <Skeleton height="12rem" />;
  }
  return (
    <Card title={words.title}>
      {resource.state === 'failed' ? (
        <p role="alert">{words.failed}</p>
      ) : (
        <>
          <p className={styles.hint}>{words.intro}</p>
          <div className={styles.ways}>
            <LinkButton href={dataPath(resource.value.id)} download>
              {words.download}
            </LinkButton>
            {!creator && (
              <Button tone="danger" onClick={() => setOpen(true)}>
                {words.erase}
              </Button>
            )}
          </div>
          <Dialog title={words.confirm.title} open={open} onClose={() => setOpen(false)}>
            <EraseForm person={resource.value.id} onErasing={({ id }) => leave(`/account?erasure=${id}`)} />
          </Dialog>
        </>
      )}
    </Card>
  );
}
