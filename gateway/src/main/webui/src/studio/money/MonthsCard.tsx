import type { MoneyMonth } from '../../api/types';
import { Card } from '../../design/Card';
import { Table } from '../../design/Table';
import { money as written } from '../../text/currency';
import { short } from '../../text/format';
import { moneyWords as words } from '../../text/money';
import styles from './Money.module.css';

interface MonthsProps {
  title: string;
  currency: string;
  months: MoneyMonth[];
  /** What else is to be said of this currency. */
  hint?: string;
}

/** Month by month: who came and went, what was taken, and what is left of it. */
export function MonthsCard({ title, currency, months, hint }: MonthsProps) {
  const row = ({ month, lost, gross, fees, refunds, kept, share, new: came }: MoneyMonth) => ({
    key: month,
    cells: [
      words.monthName(month),
      short(came),
      short(lost),
      ...[gross, fees, refunds, kept].map((amount) => written(amount, currency)),
      words.share(share),
    ],
  });
  return (
    <Card title={title}>
      {hint && <p className={styles.note}>{hint}</p>}
      {months.length > 0 ? (
        <Table label={title} columns={words.monthColumns} rows={months.map(row)} />
      ) : (
        <p className={styles.note}>{words.noMonths}</p>
      )}
    </Card>
  );
}
