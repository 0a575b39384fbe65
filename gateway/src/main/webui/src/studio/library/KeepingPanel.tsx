import type { Recording } from '../../api/types';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { common } from '../../text/common';
import { keeping as words } from '../../text/keeping';
import { Expiring } from './Expiring';
import styles from './Keeping.module.css';
import { RetentionChoice } from './RetentionChoice';
import { StorageForecast } from './StorageForecast';
import type { useKeeping } from './useKeeping';

interface Props {
  keeping: ReturnType<typeof useKeeping>;
  onKeep(recording: Recording): void;
}

/** For how long there is room, for how long recordings are kept, and which go next. */
export function KeepingPanel({ keeping: { resource, reload, keepFor }, onKeep }: Props) {
  return (
    <section className={styles.panel} aria-label={words.title}>
      {resource.state === 'loading' && <Skeleton height="8rem" />}
      {resource.state === 'failed' && (
        <p>
          {words.failed}{' '}
          <Button small onClick={() => void reload()}>
            {common.retry}
          </Button>
        </p>
      )}
      {resource.state === 'ready' && (
        <>
          <StorageForecast storage={resource.value.storage} />
          <RetentionChoice
            days={resource.value.days}
            onChange={(days) => void keepFor(days, resource.value.days)}
          />
          <Expiring recordings={resource.value.expiring} onKeep={onKeep} />
        </>
      )}
    </section>
  );
}
