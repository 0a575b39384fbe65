import { useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Rundown, RundownPlan } from '../../api/types';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { rundown as words } from '../../text/rundown';
import { planOf, wrongWith } from './segments';

/** Where a rundown that is written comes from and goes to. */
export interface Desk {
  rundown: Rundown;
  /** As it is by now. */
  load(): Promise<Rundown>;
  save(plan: RundownPlan): Promise<Rundown>;
  /** Something was changed that is not saved yet. */
  onWrite?(): void;
  onSaved(saved: Rundown): void;
}

/** What is written of a rundown, until it is saved or, as it was changed elsewhere (`outdated`), loaded again. */
export function useWriting({ rundown, load, save, onWrite, onSaved }: Desk) {
  const [plan, setPlan] = useState<RundownPlan>(rundown);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState('');
  const [outdated, setOutdated] = useState(false);
  const [busy, setBusy] = useState(false);

  function change(part: Partial<RundownPlan>): void {
    setPlan((now) => ({ ...now, ...part }));
    onWrite?.();
  }

  async function attempt(order: () => Promise<Rundown>): Promise<Rundown | null> {
    setBusy(true);
    setFailure('');
    try {
      const now = await order();
      setPlan(now);
      setOutdated(false);
      return now;
    } catch (error) {
      const changed = asProblem(error).id === 'rundown-changed';
      setOutdated((before) => before || changed);
      setFailure(changed ? words.changed : explain(error));
      return null;
    } finally {
      setBusy(false);
    }
  }

  async function send(): Promise<void> {
    setChecked(true);
    if (plan.items.some(wrongWith)) {
      setFailure('');
      return;
    }
    const saved = await attempt(() => save(planOf(plan)));
    if (saved) {
      toast(words.saved);
      onSaved(saved);
    }
  }

  /** Whether it is there. */
  const loadAgain = async () => (await attempt(load)) !== null;
  return { plan, checked, failure, outdated, busy, change, send, loadAgain };
}
