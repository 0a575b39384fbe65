import { useEffect, useRef, useState } from 'react';
import { type Deed, listDeeds, undoDeed } from '../../api/moderation';
import type { Page } from '../../api/types';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';

/** What is new is asked for that often (ms). */
const REFRESH = 5_000;

/** What was done, the newest first, page by page; what is new comes by itself. */
export function useDeeds() {
  const { resource, reload, set } = useResource('deeds', () => listDeeds(null));
  const [busy, setBusy] = useState(false);
  const next = resource.state === 'ready' ? resource.value.next : null;

  async function refresh(): Promise<void> {
    if (resource.state !== 'ready') {
      await reload();
      return;
    }
    const fresh = await listDeeds(null).catch(() => null);
    if (fresh) {
      set((now) => joined(fresh, now));
    }
  }

  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    const timer = setInterval(() => void latest.current(), REFRESH);
    return () => clearInterval(timer);
  }, []);

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
    await refresh();
  }

  return { resource, more: next && !busy ? () => void more() : null, undo };
}

/** The newest page as it is now, and what was read before it. */
function joined(fresh: Page<Deed>, known: Page<Deed>): Page<Deed> {
  const last = fresh.items.at(-1)?.id ?? 0;
  const older = known.items.filter(({ id }) => id < last);
  return older.length > 0 ? { items: [...fresh.items, ...older], next: known.next } : fresh;
}
