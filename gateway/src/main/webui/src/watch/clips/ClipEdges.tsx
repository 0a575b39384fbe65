import { clips as words } from '../../text/clips';
import styles from './ClipDialog.module.css';
import { lengthOf, moved, type Range, type Segment } from './range';

interface Props {
  segments: readonly Segment[];
  range: Range;
  onChange(range: Range, edge: keyof Range): void;
}

/** Start and end of a clip, each by pointer, finger or arrow keys, a segment at a step. */
export function ClipEdges({ segments, range, onChange }: Props) {
  const at = (place: number) => segments[place] ?? { start: 0, duration: 0 };
  const first = at(range.first);
  const last = at(range.last);
  const edges = [
    ['first', words.start, first.start],
    ['last', words.end, last.start + last.duration],
  ] as const;
  return (
    <div className={styles.edges}>
      {edges.map(([edge, name, seconds]) => (
        <label key={edge} className={styles.edge}>
          {name}
          <input
            type="range"
            min={0}
            max={segments.length - 1}
            value={range[edge]}
            aria-valuetext={words.clock(seconds)}
            onChange={({ target }) => onChange(moved(segments, range, edge, Number(target.value)), edge)}
          />
          <output aria-hidden="true">{words.clock(seconds)}</output>
        </label>
      ))}
      <p className={styles.length} role="status">
        {words.range(lengthOf(segments, range))}
      </p>
    </div>
  );
}
