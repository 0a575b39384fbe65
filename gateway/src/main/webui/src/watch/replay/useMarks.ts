import { useMemo, useState } from 'react';
import { useSession } from '../../session/session';
import { useCaptions } from './captions/useCaptions';
import { useChapters } from './chapters/useChapters';
import type { Places } from './places';

interface Props {
  show: string;
  growing: boolean;
  /** All there is so far (s). */
  length: number;
  places(): Places | null;
}

/** What stands on a recording: captions, chapters and whether their list is open, and where in it things happened. */
export function useMarks({ show, growing, length, places: known }: Props) {
  // What is known of the recording's times is known anew whenever it has become longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const places = useMemo(() => known(), [known, length]);
  const captions = useCaptions(show);
  const chapters = useChapters(show, growing, places);
  const session = useSession();
  const [open, setOpen] = useState(false);
  const creator = session.kind === 'signedIn' && session.creator;
  const any = creator || chapters.placed.length > 0;
  const toggle = any ? () => setOpen(!open) : undefined;
  return {
    places,
    captions,
    chapters,
    creator,
    list: {
      open: open && any,
      /** Undefined where there is nothing to see. */
      toggle,
      close(): void {
        setOpen(false);
        document.querySelector<HTMLElement>('[data-chapters]')?.focus();
      },
    },
    /** Does what a key says to them; false for a key that says nothing to them. */
    runKey(key: string): boolean {
      const command = { c: captions.toggle, b: toggle }[key.toLowerCase()];
      command?.();
      return command !== undefined;
    },
  };
}

export type Marks = ReturnType<typeof useMarks>;
