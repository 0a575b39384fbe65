import { useRef } from 'react';
import type { Recording } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { useKeptFocus } from '../../design/useKeptFocus';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { library as words } from '../../text/library';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { KeepingPanel } from './KeepingPanel';
import styles from './Library.module.css';
import { RecordingRow } from './RecordingRow';
import { useKeeping } from './useKeeping';
import { useLibrary } from './useLibrary';

/** What was recorded, what it takes, and the way to be rid of it or to have it back. */
export function LibraryPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const { resource, reload, more, remove, restore, openTo, keep } = useLibrary();
  const keeping = useKeeping(() => void reload());
  const keepOne = async (recording: Recording, kept: boolean) => {
    await keep(recording, kept);
    await keeping.reload();
  };
  const rows = useRef<HTMLTableSectionElement>(null);
  const kept = useKeptFocus(rows);
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.failed} text={explain(resource.problem)} action={action} />;
  }
  if (resource.state === 'ready' && resource.value.items.length === 0) {
    const link = { label: words.toShows, to: '/studio/new' };
    return <Message title={words.empty} text={words.emptyText} link={link} />;
  }
  return (
    <>
      <PageHead title={words.title} intro={words.intro}>
        {resource.state === 'ready' && <p className={styles.sum}>{words.sum(resource.value.bytes)}</p>}
      </PageHead>
      <KeepingPanel keeping={keeping} onKeep={(recording) => void keepOne(recording, true)} />
      {resource.state === 'loading' ? (
        <Skeleton height="24rem" />
      ) : (
        <table className={styles.table} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.columns.show}</th>
              <th scope="col">{words.columns.length}</th>
              <th scope="col">{words.columns.size}</th>
              <th scope="col">{words.columns.audience}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">
                <span className="visually-hidden">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={rows} {...kept}>
            {resource.value.items.map((recording) => (
              <RecordingRow
                key={recording.show}
                recording={recording}
                onRemove={() => void remove(recording)}
                onOpenTo={(access) => void openTo(recording, access)}
                onRestore={() => void restore(recording)}
                onKeep={(kept) => void keepOne(recording, kept)}
              />
            ))}
          </tbody>
        </table>
      )}
      {more && (
        <Button className={styles.more ?? ''} onClick={more}>
          {words.more}
        </Button>
      )}
    </>
  );
}
