import styles from './Sparkline.module.css';

const WIDTH = 240;
const HEIGHT = 40;

/** A curve without axes: its shape is the message. From zero to its own highest point. */
export function Sparkline({ points, label }: { points: number[]; label: string }) {
  const top = Math.max(1, ...points);
  const step = WIDTH / Math.max(1, points.length - 1);
  const line = points.map((value, index) => `${(index * step).toFixed(1)},${y(value, top)}`).join(' ');
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <polyline points={line} />
    </svg>
  );
}

const y = (value: number, top: number) => (HEIGHT - 2 - (value / top) * (HEIGHT - 4)).toFixed(1);
