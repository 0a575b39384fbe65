import { useEffect, useState } from 'react';
import { similarQuestions } from '../../api/questions';
import type { Question } from '../question';

/** Whoever pauses for so long (ms) is asked for. */
const PAUSE = 400;
/** Fewer characters say nothing. */
const FEW = 8;
const MOST = 3;

/** Questions that ask nearly the same as what is being written; those that take votes. */
export function useSimilar(show: string, text: string): Question[] {
  const [similar, setSimilar] = useState<Question[]>([]);
  const asked = text.trim();
  useEffect(() => {
    if (asked.length < FEW) {
      setSimilar([]);
      return;
    }
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      similarQuestions(show, asked, overtaken.signal).then(
        ({ items }) => setSimilar(items.filter(({ status }) => status === 'open').slice(0, MOST)),
        // Without them one asks as well.
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [show, asked]);
  return similar;
}
