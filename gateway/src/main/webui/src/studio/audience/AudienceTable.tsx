import type { AudienceHistory } from '../../api/types';
import { Table } from '../../design/Table';
import { justTime } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './AudienceCard.module.css';

const words = studio.audience;

/** The same figures to read one by one, for whoever cannot see a curve or wants the numbers. */
export function AudienceTable({ history }: { history: AudienceHistory }) {
  const rows = history.points.map(({ at, viewers, joins, leaves }) => ({
    key: at,
    cells: [justTime(at), ...[viewers, joins, leaves].map(words.whole)],
  }));
  return (
    <details className={styles.details}>
      <summary>{words.asTable}</summary>
      <Table label={words.tableLabel} columns={words.columns} rows={rows} />
    </details>
  );
}
