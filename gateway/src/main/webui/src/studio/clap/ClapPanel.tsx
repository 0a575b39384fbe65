import { Button } from '../../design/Button';
import { clap as words } from '../../text/clap';
import styles from './Clap.module.css';
import { type Look, useClap } from './useClap';

/** Measures the encoder's delay by a clap that is pressed and then found in the preview, and proposes it as the show's. */
export default function ClapPanel({ show, look }: { show: string; look(): Look | null }) {
  const { phase, ...clap } = useClap(show, look);
  if (phase.kind === 'idle') {
    return (
      <div className={styles.panel}>
        <p className={styles.note}>{words.why}</p>
        <Button small onClick={clap.begin}>
          {words.measure}
        </Button>
      </div>
    );
  }
  const cancel = (
    <Button small tone="quiet" onClick={clap.end}>
      {words.cancel}
    </Button>
  );
  if (phase.kind === 'ready') {
    return (
      <div className={styles.panel}>
        <p role="status">{words.clap}</p>
        <Button key="clap" autoFocus tone="primary" onClick={() => void clap.clapNow()}>
          {words.now}
        </Button>
        {cancel}
      </div>
    );
  }
  const { clapped } = phase;
  if (phase.kind === 'clapped') {
    return (
      <div className={styles.panel}>
        <p role="status">{words.look}</p>
        <Button key="seen" autoFocus tone="primary" onClick={() => clap.seen(clapped)}>
          {words.seen}
        </Button>
        {cancel}
      </div>
    );
  }
  const { millis } = phase;
  return (
    <div className={styles.panel}>
      <p>{words.step}</p>
      <Button small onClick={() => clap.step(clapped, -1)}>
        {words.earlier}
      </Button>
      <Button small onClick={() => clap.step(clapped, 1)}>
        {words.later}
      </Button>
      <p role="status">{millis === null ? words.before : words.found(millis)}</p>
      {millis !== null && (
        <Button tone="primary" onClick={() => void clap.set(millis, clapped.encoderDelayMillis)}>
          {words.save(millis)}
        </Button>
      )}
      <Button small onClick={clap.begin}>
        {words.again}
      </Button>
      {cancel}
    </div>
  );
}
