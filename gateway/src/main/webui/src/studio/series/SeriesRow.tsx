import type { Series } from '../../api/types';
import { Button } from '../../design/Button';
import { AccessBadge } from '../../shows/AccessBadge';
import { longDate } from '../../text/format';
import { series as words } from '../../text/series';
import styles from '../plans/Plans.module.css';
import { sentence } from './recurrence';

interface Props {
  series: Series;
  onEdit(): void;
  onRundown(): void;
  onEnd(): void;
}

/** A series, when it is, and when next. */
export function SeriesRow({ series, onEdit, onRundown, onEnd }: Props) {
  const { title, rrule, start, next } = series;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{title}</strong>
        <p className={styles.note}>{sentence(rrule, start)}</p>
        <p className={styles.note}>{next[0] ? words.next(longDate(next[0])) : words.over}</p>
      </div>
      <AccessBadge show={series} />
      <div className={styles.buttons}>
        <Button small aria-label={words.editOf(title)} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button small aria-label={words.rundownOf(title)} onClick={onRundown}>
          {words.rundown}
        </Button>
        <Button small tone="danger" aria-label={words.endOf(title)} onClick={onEnd}>
          {words.end}
        </Button>
      </div>
    </li>
  );
}
