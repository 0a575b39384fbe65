import { useState } from 'react';
import { captionsOf, deleteCaptions, listCaptions, putCaptions } from '../../../api/captions';
import type { Recording } from '../../../api/types';
import { toast } from '../../../design/toasts';
import { useResource } from '../../../design/useResource';
import { captions as words } from '../../../text/captions';
import { common } from '../../../text/common';
import { explain } from '../../../text/explain';

/** The captions of one recording, and what the creator does with them; a slip can be undone. */
export function useCaptionDesk({ show }: Recording) {
  const { resource, reload } = useResource(show, () => listCaptions(show));
  const [busy, setBusy] = useState(false);
  /** Why the last file was refused. */
  const [refused, setRefused] = useState<string | null>(null);
  const items = resource.state === 'ready' ? resource.value.items : [];

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (error) {
      setRefused(words.refused(explain(error)));
    }
    setBusy(false);
    await reload();
  }

  const undoing = (work: () => Promise<unknown>) => ({
    label: common.undo,
    run: () => void attempt(async () => void (await work())),
  });

  const put = (language: string, file: File) =>
    attempt(async () => {
      const before = items.some((one) => one.language === language) ? await captionsOf(show, language) : null;
      await putCaptions(show, language, file);
      const name = words.language(language);
      const back = () => (before ? putCaptions(show, language, before) : deleteCaptions(show, language));
      toast(before ? words.replaced(name) : words.added(name), undoing(back));
    });

  const remove = (language: string) =>
    attempt(async () => {
      const before = await captionsOf(show, language);
      await deleteCaptions(show, language);
      toast(
        words.removed(words.language(language)),
        undoing(() => putCaptions(show, language, before)),
      );
    });

  return { resource, items, busy, refused, put, remove };
}
