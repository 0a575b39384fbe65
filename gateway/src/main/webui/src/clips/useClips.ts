import { deleteClip, restoreClip } from '../api/clips';
import { serverNow } from '../api/clock';
import type { Clip, Page } from '../api/types';
import { toast } from '../design/toasts';
import { usePages } from '../design/usePages';
import { clips as words } from '../text/clips';
import { common } from '../text/common';
import { explain } from '../text/explain';

/** Clips page by page, and their deletion: it shows at once, and a refusal takes it back. */
export function useClips(key: string, list: (cursor: string | null) => Promise<Page<Clip>>) {
  const { resource, reload, set, more } = usePages(key, list);

  function change(id: string, part: Partial<Clip>): void {
    set((now) => ({ ...now, items: now.items.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  }

  async function remove(clip: Clip): Promise<void> {
    change(clip.id, { deletedAt: new Date(serverNow()).toISOString() });
    try {
      await deleteClip(clip);
      toast(words.removed(clip.title), { label: common.undo, run: () => void restore(clip) });
    } catch (error) {
      change(clip.id, { deletedAt: null });
      toast(explain(error));
    }
  }

  async function restore(clip: Clip): Promise<void> {
    try {
      change(clip.id, await restoreClip(clip));
      toast(words.restored(clip.title));
    } catch (error) {
      toast(explain(error));
    }
  }

  return { resource, reload, more, remove, restore };
}
