import { Link } from 'wouter';
import { listAllClips } from '../../api/clips';
import type { Clip } from '../../api/types';
import { usePageTitle } from '../../app/usePageTitle';
import { ClipList } from '../../clips/ClipList';
import { useClips } from '../../clips/useClips';
import { Button, LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { clips } from '../../text/clips';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import styles from './ClipsPage.module.css';
import { SharingSwitch } from './SharingSwitch';

const words = clips.studio;

const noteOf = ({ showTitle, durationMillis, maker, madeAt }: Clip) =>
  `${showTitle}: ${clips.length(durationMillis)} ${clips.by(maker)}, ${clips.madeAt(madeAt)}`;

/** All clips with who made them, and for whom they are. */
export default function ClipsPage() {
  usePageTitle(`${clips.title} · ${studio.title}`);
  const { resource, reload, more, remove, restore } = useClips('all', listAllClips);
  return (
    <>
      <PageHead title={clips.title} intro={words.intro} />
      <div className={styles.page}>
        <SharingSwitch />
        {resource.state === 'loading' && <Skeleton height="16rem" />}
        {resource.state === 'failed' && (
          <Card title={clips.failed}>
            <p>{explain(resource.problem)}</p>
            <div>
              <Button onClick={() => void reload()}>{common.retry}</Button>
            </div>
          </Card>
        )}
        {resource.state === 'ready' && resource.value.items.length === 0 && (
          <Card title={words.empty}>
            <p>{words.emptyText}</p>
            <div>
              <Link href="/studio/library" asChild>
                <LinkButton>{words.toLibrary}</LinkButton>
              </Link>
            </div>
          </Card>
        )}
        {resource.state === 'ready' && resource.value.items.length > 0 && (
          <Card>
            <ClipList
              clips={resource.value.items}
              noteOf={noteOf}
              onRemove={(clip) => void remove(clip)}
              onRestore={(clip) => void restore(clip)}
            />
          </Card>
        )}
        {more && (
          <Button className={styles.more ?? ''} onClick={more}>
            {clips.more}
          </Button>
        )}
      </div>
    </>
  );
}
