import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { LivePreview } from '../../shows/LivePreview';
import { seconds } from '../../text/format';
import { studio } from '../../text/studio';
import type { LiveShowState } from '../../watch/liveShow';
import type { PlaybackFigures } from '../../watch/player/playback';
import styles from './Preview.module.css';

/** After the picture. */
const ClapPanel = lazy(() => import('../clap/ClapPanel'));

const words = studio.control;

/** The picture as the audience gets it, with its true delay, and the state of the show in a sentence. */
export function Preview({ state, onDenied }: { state: LiveShowState; onDenied(): void }) {
  const status = state.show?.status;
  const sentence = state.show?.cancelledAt ? 'cancelled' : (status ?? 'loading');
  const instead = status === 'interrupted' ? words.previewBreak : words.previewHidden;
  const over = status === 'ended' || sentence === 'cancelled';
  const box = useRef<HTMLDivElement>(null);
  const known = useRef<(() => PlaybackFigures | null) | null>(null);
  const look = () => {
    const video = box.current?.querySelector('video');
    const delay = known.current?.()?.delay ?? null;
    return video && delay !== null ? { video, delay } : null;
  };
  return (
    <div ref={box}>
      <LivePreview
        label={words.preview}
        state={state}
        onDenied={onDenied}
        overlay={(figures) => {
          known.current = figures;
          return <Delay figures={figures} />;
        }}
      >
        <p>{status === 'live' ? words.state.starting : over ? words.state[sentence] : instead}</p>
      </LivePreview>
      <p className={styles.sentence} role="status">
        <span className={styles.light} data-status={status} />
        {words.state[sentence]}
      </p>
      {status === 'live' && state.show && (
        <Suspense>
          <ClapPanel show={state.show.id} look={look} />
        </Suspense>
      )}
    </div>
  );
}

function Delay({ figures }: { figures(): PlaybackFigures | null }) {
  const [delay, setDelay] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setDelay(figures()?.delay ?? null), 1_000);
    return () => clearInterval(timer);
  }, [figures]);
  return (
    <p className={styles.delay}>
      {words.delay} <strong>{delay === null ? words.none : seconds(delay)}</strong>
    </p>
  );
}
