import { useEffect, useState } from 'react';
import { toast } from '../../design/toasts';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { changeInWords } from '../../text/rules';
import type { ChatRoom } from '../room/chatRoom';
import type { Settings } from '../room/protocol';

type Change = Partial<Settings>;

/** The rules as they are, or are about to be: shown at once, put back if the room refuses; a slip can be undone. */
export function useRules(room: ChatRoom, settings: Settings) {
  const [wanted, setWanted] = useState<Change>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room's word is the reason
  useEffect(() => setWanted({}), [settings]);

  async function set(change: Change, undo: Change | null): Promise<void> {
    setWanted((now) => ({ ...now, ...change }));
    try {
      await room.command({ type: 'settings', settings: change });
      toast(
        changeInWords(change),
        undo ? { label: common.undo, run: () => void set(undo, null) } : undefined,
      );
    } catch (error) {
      setWanted({});
      toast(explain(error));
    }
  }

  return {
    rules: { ...settings, ...wanted },
    change<K extends keyof Settings>(field: K, value: Settings[K]): void {
      void set({ [field]: value }, { [field]: settings[field] });
    },
  };
}
