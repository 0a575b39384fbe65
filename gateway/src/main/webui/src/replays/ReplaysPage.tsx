import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { Button } from '../design/Button';
import { Skeleton } from '../design/Skeleton';
import { usePages } from '../design/usePages';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { replays as words } from '../text/replays';
import { listReplays } from './listReplays';
import { ReplayGrid } from './ReplayCard';
import styles from './ReplaysPage.module.css';

/** What can be watched again: all of it, page by page. */
export default function ReplaysPage() {
  usePageTitle(words.title);
  const { resource, reload, more } = usePages('replays', listReplays);
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.failed} text={explain(resource.problem)} action={action} />;
  }
  if (resource.state === 'ready' && resource.value.items.length === 0 && !resource.value.next) {
    return <Message title={words.empty} text={words.emptyText} link={{ label: words.toChannel, to: '/' }} />;
  }
  return (
    <div className={styles.page}>
      <div>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
      </div>
      {resource.state === 'loading' ? (
        <Skeleton height="30rem" />
      ) : (
        <ReplayGrid shows={resource.value.items} />
      )}
      {more && (
        <div>
          <Button onClick={more}>{words.more}</Button>
        </div>
      )}
    </div>
  );
}
