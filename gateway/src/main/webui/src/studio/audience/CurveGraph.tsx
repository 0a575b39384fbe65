import { useId } from 'react';
import { justTime } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './CurveGraph.module.css';
import type { Curve } from './curve';

const words = studio.audience;
const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
const time = (at: number) => justTime(new Date(at).toISOString());

interface Props {
  curve: Curve;
  from: string;
  to: string;
  /** Who is there at this moment, the right end; null when the show is over. */
  now: number | null;
  /** All of it in words. */
  summary: string;
}

/** The curve itself. Only the shape is stretched; words and dots lie over it and keep their form at every width. */
export function CurveGraph({ curve, from, to, now, summary }: Props) {
  const gradient = useId();
  const { line, peak, viewers, times } = curve;
  const path = line.map(([x, y]) => `${(x * 1000).toFixed(1)} ${((1 - y) * 100).toFixed(2)}`).join('L');
  const [end] = line[line.length - 1] ?? [0];
  return (
    <div className={styles.graph} role="img" aria-label={summary}>
      <div className={styles.plot}>
        {viewers.map(({ at, value }) => (
          <span key={value} className={styles.level} style={{ bottom: percent(at) }}>
            {value > 0 && words.whole(value)}
          </span>
        ))}
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className={styles.high} />
            <stop offset="1" className={styles.low} />
          </linearGradient>
          <path d={`M0 100L${path}L${(end * 1000).toFixed(1)} 100Z`} fill={`url(#${gradient})`} />
          <path d={`M${path}`} className={styles.line} vectorEffect="non-scaling-stroke" />
        </svg>
        {times.map(({ at, value }) => (
          <span key={value} className={styles.mark} style={{ left: percent(at) }} />
        ))}
        <span className={styles.peak} style={{ left: percent(peak.x), bottom: percent(peak.y) }} />
        {now !== null && (
          <span
            className={styles.now}
            style={{ left: percent(end), bottom: percent(Math.min(1, now / curve.top)) }}
          />
        )}
      </div>
      <div className={styles.times}>
        <span>{justTime(from)}</span>
        {times.map(({ at, value }) => (
          <span key={value} className={styles.time} style={{ left: percent(at) }}>
            {time(value)}
          </span>
        ))}
        <span>{now === null ? justTime(to) : words.now}</span>
      </div>
    </div>
  );
}
