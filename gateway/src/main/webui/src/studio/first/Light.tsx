import { getSignal } from '../../api/shows';
import type { Show, Signal } from '../../api/types';
import { usePolled } from '../../design/usePolled';
import { firstRun } from '../../text/firstRun';
import { signal as signalWords } from '../../text/signal';
import { Sentences } from '../control/SignalPanel';
import styles from './Light.module.css';

const words = firstRun.connect.light;

/** Seen within two seconds feels like at once (ms). */
const REFRESH = 2_000;

/** Green while a picture arrives, with what to change about it; and who was turned away, as a mistyped key is. */
export function Light({ now, next }: { now: Show | null; next: Show | null }) {
  const show = now ?? next;
  const { resource } = usePolled<Signal | null>(
    `signal ${show?.id}`,
    async () => (show ? await getSignal(show.id) : null),
    REFRESH,
  );
  const signal = resource.state === 'ready' ? resource.value : null;
  const state = stateOf(now, resource.state === 'failed', signal);
  return (
    <div className={styles.light} data-state={state}>
      <p role="status">
        <span className={styles.lamp} aria-hidden="true" />
        <strong>{words[state]}</strong>
      </p>
      {state === 'on' && signal?.now && <p className={styles.figures}>{figures(signal)}</p>}
      <Sentences now={signal} />
    </div>
  );
}

function stateOf(now: Show | null, failed: boolean, signal: Signal | null): keyof typeof words {
  if (failed) {
    return 'unknown';
  }
  if (signal?.now) {
    return 'on';
  }
  return now?.status === 'interrupted' ? 'broken' : now ? 'waiting' : 'off';
}

function figures({ now }: Signal): string {
  return now ? [signalWords.picture(now), signalWords.sound(now)].filter(Boolean).join(' · ') : '';
}
