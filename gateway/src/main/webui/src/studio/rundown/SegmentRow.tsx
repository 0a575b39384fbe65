import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { RundownItem } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { useAudience } from '../../membership/useAudience';
import { rundown } from '../../text/rundown';
import { AudienceChoice } from '../shows/AudienceChoice';
import styles from './Rundown.module.css';

const words = rundown.segment;

interface Props {
  item: RundownItem;
  place: number;
  last: boolean;
  /** Whether others get in than to the one before. */
  changes: boolean;
  wrong: string;
  onChange(part: Partial<RundownItem>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One segment while it is written. */
export function SegmentRow({ item, place, last, changes, wrong, onChange, onMove, onRemove }: Props) {
  const who = useAudience(item);
  const id = useId();
  /** Notes stay open while the last of them is deleted. */
  const [noting, setNoting] = useState(false);
  return (
    <li className={styles.segment} aria-label={words.label(place)}>
      {changes && <p className={styles.change}>{item.membersOnly ? words.closes(who) : words.opens}</p>}
      <div className={styles.fields}>
        <Field label={words.name} error={wrong || undefined}>
          {(field) => (
            <input
              {...field}
              maxLength={140}
              value={item.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.minutes}>
          {(field) => (
            <input
              {...field}
              type="number"
              min={1}
              max={600}
              value={Number.isNaN(item.minutes) ? '' : item.minutes}
              onChange={(event) => onChange({ minutes: event.target.valueAsNumber })}
            />
          )}
        </Field>
      </div>
      <AudienceChoice
        label={words.audience}
        value={item}
        onChange={({ membersOnly, tier }) => onChange({ membersOnly, tier })}
      />
      <details className={styles.notes} open={noting || item.notes !== ''}>
        <summary id={id}>{words.notes}</summary>
        <textarea
          aria-labelledby={id}
          rows={2}
          maxLength={1000}
          value={item.notes}
          onChange={(event) => {
            setNoting(true);
            onChange({ notes: event.target.value });
          }}
        />
      </details>
      <div className={styles.buttons}>
        <Button
          icon
          small
          data-way="up"
          aria-label={words.up(place)}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden="true" />
        </Button>
        <Button
          icon
          small
          data-way="down"
          aria-label={words.down(place)}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden="true" />
        </Button>
        <Button icon small tone="danger" aria-label={words.remove(place)} onClick={onRemove}>
          <Trash2 size={16} aria-hidden="true" />
        </Button>
      </div>
    </li>
  );
}
