import type { ReactNode } from 'react';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import type { Resource } from '../../design/useResource';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import styles from './After.module.css';

interface Props<T> {
  title: string;
  resource: Resource<T>;
  /** What the figures mean. */
  definition?: string;
  aside?: ReactNode;
  /** Of what is not there yet. */
  height: string;
  onRetry(): void;
  children(value: T): ReactNode;
}

/** One part of the page, whose figures come from a service of their own: when that is away, the part says so and the others stand. */
export function Part<T>({ title, resource, definition, aside, height, onRetry, children }: Props<T>) {
  return (
    <Card title={title} aside={resource.state === 'ready' && aside}>
      {resource.state === 'loading' && <Skeleton height={height} />}
      {resource.state === 'failed' && (
        <>
          <p className={styles.note}>{explain(resource.problem)}</p>
          <Button className={styles.action ?? ''} onClick={onRetry}>
            {common.retry}
          </Button>
        </>
      )}
      {resource.state === 'ready' && children(resource.value)}
      {definition && <p className={styles.note}>{definition}</p>}
    </Card>
  );
}
