import { useState } from 'react';
import { type Deed, listDeeds, undoDeed } from '../../api/moderation';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';

/** What was done, the newest first, page by page. */
export function useDeeds() {
  const { resource, reload, set } = useResource('deeds', () => listDeeds(null));
  const [busy, setBusy] = useState(false);
  const next = resource.state === 'ready' ? resource.value.next : null;

  async function more(): Promise<void> {
    setBusy(true);
    try {
      const page = await listDeeds(next);
      set((now) => ({ items: [...now.items, ...page.items], next: page.next }));
    } catch (error) {
      toast(explain(error));
    } finally {
      setBusy(false);
    }
  }

  async function undo(deed: Deed): Promise<void> {
    try {
      await undoDeed(deed.id);
      toast(moderation.log.done);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  return { resource, more: next && !busy ? () => void more() : null, undo };
}
