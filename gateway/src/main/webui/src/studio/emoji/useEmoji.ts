import { useState } from 'react';
import { deleteEmoji, listEmoji, pictureOf, putEmoji, renameEmoji } from '../../api/emoji';
import type { OwnEmoji } from '../../api/types';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { common } from '../../text/common';
import { emoji as words } from '../../text/emoji';
import { explain } from '../../text/explain';
import { fault, nameFor } from './files';

/** The channel's emoji, and what the creator does with them; a slip can be undone. */
export function useEmoji() {
  const { resource, reload } = useResource('emoji', listEmoji);
  const [adding, setAdding] = useState(0);

  async function attempt(work: () => Promise<void>, told = explain): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      toast(told(error));
      return false;
    } finally {
      await reload();
    }
  }

  /** One after the other: a refusal names its file. */
  async function add(files: File[]): Promise<void> {
    const taken = resource.state === 'ready' ? resource.value.items.map(({ name }) => name) : [];
    setAdding(files.length);
    for (const file of files) {
      const wrong = fault(file);
      if (wrong) {
        toast(wrong);
      } else {
        const name = nameFor(file.name, taken);
        taken.push(name);
        await attempt(
          async () => {
            await putEmoji(name, file);
            toast(words.added(name), {
              label: common.undo,
              run: () => void attempt(() => deleteEmoji(name)),
            });
          },
          (error) => words.refused(file.name, explain(error)),
        );
      }
    }
    setAdding(0);
  }

  const rename = (name: string, other: string) =>
    attempt(async () => {
      await renameEmoji(name, other);
      const back = () => void attempt(async () => void (await renameEmoji(other, name)));
      toast(words.renamed(name, other), { label: common.undo, run: back });
    });

  const remove = (one: OwnEmoji) =>
    attempt(async () => {
      const picture = await pictureOf(one);
      await deleteEmoji(one.name);
      const back = () => void attempt(async () => void (await putEmoji(one.name, picture)));
      toast(words.deleted(one.name), { label: common.undo, run: back });
    });

  return { resource, adding, add, rename, remove };
}
