import { useCallback, useEffect, useMemo, useState } from 'react';
import { addChapter, deleteChapter, listChapters, setChapter } from '../../../api/chapters';
import type { Chapter } from '../../../api/types';
import { toast } from '../../../design/toasts';
import { chapters as words } from '../../../text/chapters';
import { common } from '../../../text/common';
import { explain } from '../../../text/explain';
import type { Places } from '../places';

/** During the show the creator may set more (ms). */
const AGAIN = 30_000;

/** A chapter and where it begins in this recording (s). */
export type Placed = Chapter & { place: number };

/** Chapters of a show that lie in its recording, in their order, and what the creator does with them; a slip can be undone. */
export function useChapters(show: string, growing: boolean, places: Places | null) {
  const [chapters, setChapters] = useState<Chapter[]>([]);
  const read = useCallback(async () => {
    try {
      setChapters((await listChapters(show)).items);
    } catch {
      // Without them a recording plays as well.
    }
  }, [show]);
  useEffect(() => {
    void read();
    const timer = growing ? setInterval(read, AGAIN) : undefined;
    return () => clearInterval(timer);
  }, [read, growing]);

  async function attempt(work: () => Promise<unknown>, said: string, undo?: () => Promise<unknown>) {
    try {
      await work();
      const back = undo && { label: common.undo, run: () => void attempt(undo, words.undone) };
      toast(said, back);
    } catch (error) {
      toast(explain(error));
    }
    await read();
  }

  const placed = useMemo(
    () =>
      chapters
        .flatMap((chapter): Placed[] => {
          const place = places?.(Date.parse(chapter.at)) ?? null;
          return place === null ? [] : [{ ...chapter, place }];
        })
        .sort((one, other) => one.place - other.place),
    [chapters, places],
  );
  return {
    placed,
    async add(date: number, title: string): Promise<void> {
      let id = '';
      await attempt(
        async () => ({ id } = await addChapter(show, new Date(date).toISOString(), title)),
        words.added(title),
        () => deleteChapter(show, id),
      );
    },
    rename: (chapter: Chapter, title: string) =>
      attempt(
        () => setChapter(show, { ...chapter, title }),
        words.renamed(title),
        () => setChapter(show, chapter),
      ),
    remove: (chapter: Chapter) =>
      attempt(
        () => deleteChapter(show, chapter.id),
        chapter.source === 'studio' ? words.removed(chapter.title) : words.hidden(chapter.title),
        () => setChapter(show, chapter),
      ),
  };
}

/** A browser may stand this little (s) before the place where it was sent. */
const NEAR = 0.1;

/** The chapter of a place (s), if one has begun. */
export const chapterAt = (placed: readonly Placed[], place: number): Placed | undefined =>
  placed.findLast((chapter) => chapter.place <= place + NEAR);
