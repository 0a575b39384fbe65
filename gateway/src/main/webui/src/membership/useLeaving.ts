import { useEffect, useState } from 'react';
import { leave } from '../api/leave';
import { asProblem, type Problem } from '../api/problem';

/** Asks for an address at Stripe and goes there. Busy until the page is left; not any more when somebody comes back to it. */
export function useLeaving() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const back = () => setBusy(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);

  async function go(ask: () => Promise<{ url: string }>): Promise<Problem | null> {
    setBusy(true);
    setProblem(null);
    try {
      leave((await ask()).url);
      return null;
    } catch (error) {
      const refused = asProblem(error);
      setProblem(refused);
      setBusy(false);
      return refused;
    }
  }

  return { busy, problem, go };
}
