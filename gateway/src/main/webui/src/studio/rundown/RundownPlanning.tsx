import type { Access, Rundown, RundownPlan } from '../../api/types';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { rundown as words } from '../../text/rundown';
import { RundownEditor } from './RundownEditor';

interface Props {
  load(): Promise<Rundown>;
  save(plan: RundownPlan): Promise<Rundown>;
  /** To whom a show is open before its first segment. */
  before: Access;
  onSaved(): void;
}

/** The rundown of a series: loaded, written and saved. */
export function RundownPlanning({ load, save, before, onSaved }: Props) {
  const { resource } = useResource('rundown', load);
  if (resource.state === 'loading') {
    return <Skeleton height="16rem" />;
  }
  if (resource.state === 'failed') {
    return <p role="alert">{words.failed}</p>;
  }
  return <RundownEditor rundown={resource.value} before={before} save={save} onSaved={onSaved} />;
}
