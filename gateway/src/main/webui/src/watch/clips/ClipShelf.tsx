import { listClips } from '../../api/clips';
import type { Clip } from '../../api/types';
import { pageOf } from '../../clips/address';
import { ClipList } from '../../clips/ClipList';
import { useClips } from '../../clips/useClips';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { share } from '../../shows/share';
import { clips as words } from '../../text/clips';
import { common } from '../../text/common';
import panel from '../panel/Panel.module.css';
import type { Pass } from '../pass';
import { useMade } from './made';
import { mayClip } from './mayClip';

const noteOf = ({ maker, durationMillis }: Clip) => `${words.length(durationMillis)} ${words.by(maker)}`;

/** Clips of the recording beside it; nothing for those who could not make the first one. */
export default function ClipShelf({ show, pass }: { show: string; pass: Pass }) {
  // Asked for anew when somebody is let in.
  // They may be of any part of it, so they are for those to whom all of it is open.
  return (
    pass.kind === 'granted' && pass.grant.locked.length === 0 && <Shelf show={show} maker={mayClip(pass)} />
  );
}

function Shelf({ show, maker }: { show: string; maker: boolean }) {
  const { resource, reload, more, remove, restore } = useClips(`${show} ${useMade()}`, listClips(show));
  if (resource.state === 'ready' && resource.value.items.length === 0 && !maker) {
    return null;
  }
  return (
    <section className={panel.card} aria-labelledby="clips">
      <h2 id="clips">{words.title}</h2>
      {resource.state === 'loading' && <Skeleton height="3rem" />}
      {resource.state === 'failed' && (
        <>
          <p className={panel.text}>{words.failed}</p>
          <Button small className={panel.action ?? ''} onClick={() => void reload()}>
            {common.retry}
          </Button>
        </>
      )}
      {resource.state === 'ready' && resource.value.items.length === 0 && (
        <p className={panel.text}>{words.none}</p>
      )}
      {resource.state === 'ready' && resource.value.items.length > 0 && (
        <ClipList
          clips={resource.value.items}
          noteOf={noteOf}
          onShare={(clip) => void share(clip.title, location.origin + pageOf(clip))}
          onRemove={(clip) => void remove(clip)}
          onRestore={(clip) => void restore(clip)}
        />
      )}
      {more && (
        <Button small className={panel.action ?? ''} onClick={more}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
