import type { Problem } from '../api/problem';
import { Message } from '../app/Message';
import { Skeleton } from '../design/Skeleton';
import { clips as words } from '../text/clips';
import { common } from '../text/common';
import { explain } from '../text/explain';
import styles from './ClipPage.module.css';

export function ClipLoading() {
  return (
    <div className={styles.page} role="status" aria-label={common.loading}>
      <div className={styles.frame}>
        <Skeleton height="100%" />
      </div>
      <Skeleton height="3rem" width="60%" />
    </div>
  );
}

/** Why there is nothing to see. */
export function NoClip({ problem, onRetry }: { problem: Problem; onRetry(): void }) {
  if (problem.id === 'not-found') {
    const { title, text, link } = words.gone;
    return <Message title={title} text={text} link={{ label: link, to: '/' }} />;
  }
  const action = { label: common.retry, run: onRetry };
  return <Message title={words.pageFailed} text={explain(problem)} action={action} />;
}
