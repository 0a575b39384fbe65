import { useEffect, useState } from 'react';
import { listCaptions } from '../../../api/captions';
import type { Captions } from '../../../api/types';

const STORE = 'frontrow.captions';

/** What this browser wants to read; it stays when captions are off, for the key that turns them on again. */
interface Wish {
  language: string;
  on: boolean;
}

export interface CaptionsChoice {
  /** All that there are. */
  offered: Captions[];
  /** Those on the screen. */
  chosen: Captions | null;
  choose(language: string | null): void;
  /** On with those that were on last, or with those in the browser's language, or with the first; or off. */
  toggle(): void;
}

/** Captions of a recording, and which of them this browser wants, here and in other recordings. */
export function useCaptions(show: string): CaptionsChoice {
  const [offered, setOffered] = useState<Captions[]>([]);
  const [wish, setWish] = useState(read);
  useEffect(() => {
    let left = false;
    // Who gets none watches without.
    listCaptions(show).then(
      ({ items }) => !left && setOffered(items),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [show]);
  const of = (language: string | undefined) => offered.find((one) => one.language === language);
  const chosen = (wish?.on && of(wish.language)) || null;
  function choose(language: string | null): void {
    const wanted = { language: language ?? chosen?.language ?? wish?.language ?? '', on: language !== null };
    setWish(wanted);
    keep(wanted);
  }
  return {
    offered,
    chosen,
    choose,
    toggle() {
      const usual = of(wish?.language) ?? offered.find(({ language }) => spoken(language)) ?? offered[0];
      if (usual) {
        choose(chosen ? null : usual.language);
      }
    },
  };
}

const spoken = (language: string) => navigator.language.split('-')[0] === language.split('-')[0];

function read(): Wish | null {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? 'null') as Wish | null;
    return typeof kept?.language === 'string' ? { language: kept.language, on: kept.on === true } : null;
  } catch {
    return null;
  }
}

function keep(wish: Wish): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(wish));
  } catch {
    // Without storage one chooses anew.
  }
}
