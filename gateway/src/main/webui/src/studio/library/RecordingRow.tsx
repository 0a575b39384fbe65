import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Recording, ReplayAccess } from '../../api/types';
import { Badge, LiveBadge } from '../../design/Badge';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { captions as captionWords } from '../../text/captions';
import { library as words } from '../../text/library';
import styles from './Library.module.css';
import { ReplayAudienceChoice } from './ReplayAudienceChoice';
import { titleOf } from './useLibrary';

/** Only for whoever opens it. */
const CaptionsDialog = lazy(() => import('./captions/CaptionsDialog'));

interface Props {
  recording: Recording;
  onRemove(): void;
  onRestore(): void;
  onOpenTo(access: ReplayAccess | null): void;
}

export function RecordingRow({ recording, onRemove, onRestore, onOpenTo }: Props) {
  const { show, startedAt, durationMillis, bytes, deletedAt } = recording;
  const title = titleOf(recording);
  const [captioning, setCaptioning] = useState(false);
  return (
    <tr className={cx(deletedAt && styles.deleted)}>
      <th scope="row">
        {deletedAt ? title : <Link href={`/s/${show}`}>{title}</Link>}
        {startedAt && (
          <time dateTime={startedAt} className={styles.note}>
            {words.started(startedAt)}
          </time>
        )}
      </th>
      <td data-name={words.columns.length}>{words.length(durationMillis)}</td>
      <td data-name={words.columns.size}>{words.size(bytes)}</td>
      <td>{!deletedAt && <ReplayAudienceChoice recording={recording} onChange={onOpenTo} />}</td>
      <td>
        <State recording={recording} />
      </td>
      <td className={styles.actions}>
        {deletedAt ? (
          <Button small aria-label={words.restoreOf(title)} onClick={onRestore}>
            {words.restore}
          </Button>
        ) : (
          <>
            <Button
              small
              tone="quiet"
              aria-label={captionWords.menuOf(title)}
              onClick={() => setCaptioning(true)}
            >
              {captionWords.menu}
            </Button>
            <Button small tone="danger" aria-label={words.removeOf(title)} onClick={onRemove}>
              {words.remove}
            </Button>
          </>
        )}
        {captioning && (
          <Suspense>
            <CaptionsDialog recording={recording} onClose={() => setCaptioning(false)} />
          </Suspense>
        )}
      </td>
    </tr>
  );
}

function State({ recording: { status, deletedAt, purgeAt, losses } }: { recording: Recording }) {
  if (deletedAt) {
    return (
      <>
        <Badge>{words.state.deleted}</Badge>
        {purgeAt && <p className={styles.note}>{words.purged(purgeAt)}</p>}
      </>
    );
  }
  return (
    <>
      {status === 'recording' ? <LiveBadge>{words.state.recording}</LiveBadge> : words.state.complete}
      {losses.length > 0 && (
        <details className={styles.losses}>
          <summary>{words.losses(losses.length)}</summary>
          <p>{words.lossHint}</p>
          <ul>
            {losses.map(({ file, reason, at }) => (
              <li key={file} title={file}>
                {words.loss(at, reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
