import { useEffect, useState } from 'react';
import { estimate } from '../../api/plans';
import type { Estimate } from '../../api/types';

/** Typing settles before fees are asked for (ms). */
const SETTLE = 300;

/** What is kept of these prices, as the service reckons it; the last answer stays until the next is there. */
export function useEstimate(currency: string, month: number | null, year: number | null): Estimate | null {
  const [known, setKnown] = useState<Estimate | null>(null);
  useEffect(() => {
    let overtaken = false;
    const timer = setTimeout(() => {
      if (!month && !year) {
        setKnown(null);
        return;
      }
      // It is a help while writing: without an answer the form works as well.
      estimate({ currency, month: month || null, year: year || null }).then(
        (answer) => !overtaken && setKnown(answer),
        () => !overtaken && setKnown(null),
      );
    }, SETTLE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [currency, month, year]);
  return known;
}
