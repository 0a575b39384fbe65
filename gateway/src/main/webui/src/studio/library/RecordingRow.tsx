import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Recording, ReplayAccess } from '../../api/types';
import { Badge, LiveBadge } from '../../design/Badge';
import { Button, LinkButton } from '../../design/Button';
import { cx } from '../../design/cx';
import { captions as captionWords } from '../../text/captions';
import { keeping } from '../../text/keeping';
import { library as words } from '../../text/library';
import { AfterLink } from '../after/AfterLink';
import { DownloadLinks } from './DownloadLinks';
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
  /** For ever, or as long as the others. */
  onKeep(kept: boolean): void;
}

export function RecordingRow({ recording, onRemove, onRestore, onOpenTo, onKeep }: Props) {
  const { show, status, startedAt, durationMillis, bytes, deletedAt } = recording;
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
        <Keep recording={recording} onKeep={onKeep} />
      </td>
      <td className={styles.actions}>
        <div>
          {!deletedAt && status === 'complete' && (
            <>
              <AfterLink show={show} title={title} />
              <Link href={`/studio/library/${show}/trim`} asChild>
                <LinkButton small aria-label={words.trimOf(title)}>
                  {words.trim}
                </LinkButton>
              </Link>
              <DownloadLinks recording={recording} />
            </>
          )}
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
        </div>
        {captioning && (
          <Suspense>
            <CaptionsDialog recording={recording} onClose={() => setCaptioning(false)} />
          </Suspense>
        )}
      </td>
    </tr>
  );
}

function State({
  recording: { status, deletedAt, purgeAt, losses, trim, wholeMillis },
}: {
  recording: Recording;
}) {
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
      {trim && <p className={styles.note}>{words.trimmed(trim, wholeMillis)}</p>}
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

/** Until when it is kept, where that is not for ever for all. */
function Keep({ recording, onKeep }: Pick<Props, 'recording' | 'onKeep'>) {
  const { kept, expiresAt, deletedAt } = recording;
  if (deletedAt || !(kept || expiresAt)) {
    return null;
  }
  const title = titleOf(recording);
  return (
    <p className={styles.note}>
      {kept ? keeping.kept : expiresAt && keeping.until(expiresAt)}{' '}
      <Button
        small
        tone="quiet"
        aria-label={kept ? keeping.noLongerOf(title) : keeping.oneOf(title)}
        onClick={() => onKeep(!kept)}
      >
        {kept ? keeping.noLonger : keeping.one}
      </Button>
    </p>
  );
}
