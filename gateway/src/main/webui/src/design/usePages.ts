import { useState } from 'react';
import type { Page } from '../api/types';
import { explain } from '../text/explain';
import { toast } from './toasts';
import { useResource } from './useResource';

/** A list that comes page by page; `more` brings the next one, and is null while there is none or it is on its way. */
export function usePages<T, P extends Page<T> = Page<T>>(
  key: string,
  fetcher: (cursor: string | null) => Promise<P>,
) {
  const { resource, reload, set } = useResource(key, () => fetcher(null));
  const [busy, setBusy] = useState(false);
  const next = resource.state === 'ready' ? resource.value.next : null;

  async function loadMore(cursor: string): Promise<void> {
    setBusy(true);
    try {
      const page = await fetcher(cursor);
      set((now) => (now.next === cursor ? { ...page, items: [...now.items, ...page.items] } : now));
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return { resource, reload, set, more: next && !busy ? () => void loadMore(next) : null };
}
