import { getKeyTarget, keysOf } from '../../api/keys';
import { getReadiness } from '../../api/readiness';
import { getSignal } from '../../api/shows';
import type { KeyTarget } from '../../api/types';
import { usePolled } from '../../design/usePolled';
import type { Known } from './checks';

/** Half as often would be too late for "I have just switched it on" (ms). */
const REFRESH = 5_000;

/** Everything that the list before a show goes by, asked anew all the time. Null while it is asked for the first time. */
export function useKnown(show: string) {
  const { resource, reload } = usePolled(`known ${show}`, () => look(show), REFRESH);
  return { known: resource.state === 'ready' ? resource.value : null, reload };
}

/** Where the channel's key sends; null while that is not known. */
export function useTarget() {
  const { resource, reload } = usePolled<KeyTarget | null>('target', () => orNull(getKeyTarget()), REFRESH);
  return {
    target: resource.state === 'ready' ? resource.value : null,
    asked: resource.state !== 'loading',
    reload,
  };
}

async function look(show: string): Promise<Omit<Known, 'target'>> {
  const [channel, own, signal, readiness] = await Promise.all([
    orNull(keysOf().list()),
    orNull(keysOf(show).list()),
    orNull(getSignal(show)),
    orNull(getReadiness()),
  ]);
  return { keys: channel && own && [...channel.items, ...own.items], signal, readiness };
}

/** A question without an answer must not hide the others. */
const orNull = <T>(question: Promise<T>): Promise<T | null> => question.catch(() => null);
