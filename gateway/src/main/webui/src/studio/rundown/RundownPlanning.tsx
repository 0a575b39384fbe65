import type { Access } from '../../api/types';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { rundown as words } from '../../text/rundown';
import { RundownEditor } from './RundownEditor';
import type { Desk } from './useWriting';

interface Props extends Omit<Desk, 'rundown'> {
  /** To whom a show is open before its first segment. */
  before: Access;
}

/** The rundown of a show or a series: loaded, written and saved. */
export function RundownPlanning(props: Props) {
  const { resource } = useResource('rundown', props.load);
  if (resource.state === 'loading') {
    return <Skeleton height="16rem" />;
  }
  if (resource.state === 'failed') {
    return <p role="alert">{words.failed}</p>;
  }
  return <RundownEditor rundown={resource.value} {...props} />;
}
