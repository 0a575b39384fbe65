import type { ComponentProps } from 'react';
import { Table } from '../../design/Table';
import styles from './After.module.css';

/** The same figures to read one by one, for whoever cannot see a curve or wants the numbers. */
export function FigureTable({ summary, ...table }: { summary: string } & ComponentProps<typeof Table>) {
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <Table {...table} />
    </details>
  );
}
