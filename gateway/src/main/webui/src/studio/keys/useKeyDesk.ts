import { useState } from 'react';
import { keysOf } from '../../api/keys';
import type { IssuedKey } from '../../api/types';
import { useResource } from '../../design/useResource';

/** The keys of a show or of the channel, and the new one for as long as it can be read. */
export function useKeyDesk(show?: string) {
  const api = keysOf(show);
  const { resource, reload } = useResource(`keys ${show}`, api.list);
  const [issued, setIssued] = useState<IssuedKey | null>(null);

  function arrived(key: IssuedKey): void {
    setIssued(key);
    void reload();
  }

  return { api, keys: resource, reload, issued, arrived, hide: () => setIssued(null) };
}
