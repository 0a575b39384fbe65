import { useRef, useState } from 'react';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import { explain } from '../../text/explain';
import { host as words } from '../../text/host';
import type { Deed } from '../questions/deeds';
import { HalfDone } from './hostSteps';

/** A key that bounces, or a thumb that trembles, is one press (ms). */
const TREMBLE = 500;
/** Steps that can be taken back. */
const MOST = 20;

/** Does one step after the other, and takes the last ones back; what is said of it stays until the next step. */
export function useHost(desk: QuestionDesk) {
  const [said, setSaid] = useState('');
  const [steps, setSteps] = useState<Deed[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  async function attempt(work: () => Promise<unknown>, done: string, then: (steps: Deed[]) => Deed[]) {
    if (running.current) {
      return;
    }
    running.current = true;
    setBusy(true);
    // The same words once more would be said by no screen reader.
    setSaid('');
    const calm = new Promise((over) => setTimeout(over, TREMBLE));
    try {
      await work();
      setSteps(then);
      setSaid(done);
    } catch (error) {
      const half = error instanceof HalfDone;
      if (half) {
        setSteps(then);
      }
      setSaid(explain(half ? error.cause : error));
    }
    await calm;
    running.current = false;
    setBusy(false);
  }

  const latest = steps.at(-1);
  return {
    said,
    busy,
    step: (deed: Deed | null) =>
      deed &&
      void attempt(
        () => deed.run(desk),
        deed.done,
        (before) => [...before, deed].slice(-MOST),
      ),
    /** Undefined when nothing was done yet. */
    takeBack: latest
      ? () =>
          void attempt(
            () => latest.back(desk),
            words.taken,
            (before) => before.slice(0, -1),
          )
      : undefined,
  };
}
