import { asProblem } from '../api/problem';
import type { MyMembership } from '../api/types';

/** What became of a payment, as far as Stripe has told. */
export type Confirmation =
  | 'waiting'
  | 'slow'
  | 'in'
  | 'declined'
  | 'unknown'
  | 'given-up'
  | 'away'
  | 'signed-out';

/** How often is asked (ms): at first, and once it takes longer than usual. */
const STEP = 1_000;
const SLOW_STEP = 5_000;
/** From when on it takes longer than usual, and when we stop asking (ms). */
const SLOW_AFTER = 20_000;
const GIVE_UP_AFTER = 5 * 60_000;
/** As long (ms) a checkout may be unheard of: the service learns of it from Stripe too. */
const UNKNOWN_AFTER = 5_000;

/** Asks how the membership stands until that answers the question, or for five minutes; gives the way to stop. */
export function confirm(
  ask: () => Promise<MyMembership | null>,
  onChange: (confirmation: Confirmation) => void,
): () => void {
  const begun = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;

  async function look(): Promise<void> {
    let away = false;
    let answer: Confirmation | null = null;
    try {
      answer = judge(await ask(), performance.now() - begun);
    } catch (error) {
      answer = asProblem(error).status === 401 ? 'signed-out' : null;
      away = answer === null;
    }
    if (stopped) {
      return;
    }
    const passed = performance.now() - begun;
    if (answer || passed >= GIVE_UP_AFTER) {
      onChange(answer ?? 'given-up');
      return;
    }
    onChange(away ? 'away' : passed >= SLOW_AFTER ? 'slow' : 'waiting');
    timer = setTimeout(() => void look(), passed >= SLOW_AFTER ? SLOW_STEP : STEP);
  }

  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

function judge(mine: MyMembership | null, passed: number): Confirmation | null {
  if (!mine) {
    return 'signed-out';
  }
  if (mine.active) {
    return 'in';
  }
  if (mine.pending) {
    return null;
  }
  if (mine.needsCard) {
    return 'declined';
  }
  return passed >= UNKNOWN_AFTER ? 'unknown' : null;
}
