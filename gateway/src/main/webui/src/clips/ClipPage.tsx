import { findClip } from '../api/clips';
import { useResource } from '../design/useResource';
import { ClipLoading, NoClip } from './ClipStates';
import { ClosedClip } from './ClosedClip';
import { ShownClip } from './ShownClip';

const ANYBODY = { kind: 'granted' } as const;

/** The page of one clip: for everybody where the creator shares clips, else for those who may watch its recording. */
export default function ClipPage({ id }: { id: string }) {
  const { resource, reload } = useResource(id, () => findClip(id));
  const look = () => void reload();
  if (resource.state === 'failed') {
    return <NoClip problem={resource.problem} onRetry={look} />;
  }
  if (resource.state === 'loading') {
    return <ClipLoading />;
  }
  const { show, clip } = resource.value;
  return clip ? (
    <ShownClip
      clip={clip}
      url={`/clips/${id}/index.m3u8`}
      pass={ANYBODY}
      onTrouble={reload}
      onDenied={look}
    />
  ) : (
    <ClosedClip show={show} id={id} />
  );
}
