import { serverNow } from '../../api/clock';
import {
  deleteRecording,
  keepRecording,
  listRecordings,
  openReplay,
  type Recordings,
  restoreRecording,
} from '../../api/recordings';
import type { Recording, ReplayAccess } from '../../api/types';
import { toast } from '../../design/toasts';
import { usePages } from '../../design/usePages';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { library as words } from '../../text/library';

/** A deleted recording can be had back for so long (ms). */
const KEPT = 7 * 24 * 60 * 60_000;

/** Recordings page by page, and what the creator does to them: it shows at once, and a refusal takes it back. */
export function useLibrary() {
  const { resource, reload, set, more } = usePages<Recording, Recordings>('recordings', listRecordings);

  function change(show: string, part: Partial<Recording>): void {
    set((now) => ({
      ...now,
      items: now.items.map((one) => (one.show === show ? { ...one, ...part } : one)),
    }));
  }

  async function remove(recording: Recording): Promise<void> {
    const { show } = recording;
    const title = titleOf(recording);
    const now = serverNow();
    change(show, {
      deletedAt: new Date(now).toISOString(),
      purgeAt: new Date(now + KEPT).toISOString(),
    });
    try {
      await deleteRecording(show);
      toast(words.removed(title), { label: common.undo, run: () => void restore(recording) });
    } catch (error) {
      change(show, recording);
      toast(explain(error));
    }
  }

  async function restore(recording: Recording): Promise<void> {
    try {
      change(recording.show, await restoreRecording(recording.show));
      toast(words.restored(titleOf(recording)));
    } catch (error) {
      toast(explain(error));
      await reload();
    }
  }

  async function openTo(recording: Recording, access: ReplayAccess | null, back = false): Promise<void> {
    const { show } = recording;
    const title = titleOf(recording);
    change(show, { access });
    try {
      const now = await openReplay(show, access);
      change(show, { access: now.replayAccess });
      const undo = {
        label: common.undo,
        run: () => void openTo({ ...recording, access }, recording.access, true),
      };
      toast(back ? words.audience.back(title) : words.audience.changed(title), back ? undefined : undo);
    } catch (error) {
      change(show, { access: recording.access });
      toast(explain(error));
    }
  }

  async function keep(recording: Recording, kept: boolean): Promise<void> {
    try {
      change(recording.show, await keepRecording(recording.show, kept));
    } catch (error) {
      toast(explain(error));
    }
  }

  return { resource, reload, more, remove, restore, openTo, keep };
}

export const titleOf = ({ title }: Recording) => title || words.untitled;
