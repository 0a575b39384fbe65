import { useEffect, useRef, useState } from 'react';
import { getShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { rehearsal as words } from '../../text/rehearsal';
import { type Result, STEPS, type StepName } from './steps';

/** Longest time (ms) for one check: each question within it has less. */
const AT_MOST = 30_000;

export type Results = Partial<Record<StepName, Result>>;

/** Runs the checks one after the other; what was found is known as soon as it is found. */
export function useRehearsal(show: Show) {
  const [results, setResults] = useState<Results>({});
  const [at, setAt] = useState<number | null>(null);
  const [done, setDone] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function run(): Promise<void> {
    setResults({});
    setDone(false);
    setAt(0);
    // It may have gone live meanwhile.
    const now = await getShow(show.id).catch(() => show);
    for (const [number, { name, run }] of STEPS.entries()) {
      if (!here.current) {
        return;
      }
      setAt(number);
      const result = await Promise.race([run(now), late()]);
      setResults((before) => ({ ...before, [name]: result }));
    }
    setAt(null);
    setDone(true);
  }

  return { results, at, done, run };
}

const late = () =>
  new Promise<Result>((found) => setTimeout(() => found({ state: 'todo', text: words.late }), AT_MOST));
