import { getRetention, getStorage, listExpiring, setRetention } from '../../api/recordings';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { keeping as words } from '../../text/keeping';

async function ask() {
  const [{ days }, storage, expiring] = await Promise.all([getRetention(), getStorage(), listExpiring()]);
  return { days, storage, expiring };
}

/** How long recordings are kept, what goes by that soon, and how much room there is; `onChange` when it may be another. */
export function useKeeping(onChange: () => void) {
  const { resource, reload, set } = useResource('keeping', ask);

  async function keepFor(days: number | null, back: number | null | undefined): Promise<void> {
    set((now) => ({ ...now, days }));
    try {
      await setRetention(days);
      const undo = { label: common.undo, run: () => void keepFor(back ?? null, undefined) };
      toast(words.changed(days), back === undefined ? undefined : undo);
      onChange();
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  return { resource, reload, keepFor };
}
