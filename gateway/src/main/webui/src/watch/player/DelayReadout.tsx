import { useEffect, useState } from 'react';
import { seconds } from '../../text/format';
import { player } from '../../text/player';
import styles from './DelayReadout.module.css';
import type { PlaybackFigures } from './playback';

const words = player.delay;

export default function DelayReadout({ figures }: { figures(): PlaybackFigures | null }) {
  const [now, setNow] = useState(figures);
  useEffect(() => {
    const timer = setInterval(() => setNow(figures()), 500);
    return () => clearInterval(timer);
  }, [figures]);
  const rows: [string, string][] = [
    [words.delay, time(now?.delay)],
    [words.edge, time(now?.edge)],
    [words.buffered, time(now?.buffered)],
    [words.rate, now ? `${now.rate.toFixed(2)}×` : words.unknown],
    [words.stalls, String(now?.stalls ?? 0)],
  ];
  return (
    <dl className={styles.readout} aria-label={words.title}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const time = (value: number | null | undefined) => (value == null ? words.unknown : seconds(value));
