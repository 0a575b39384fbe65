import type { Money, MoneyMonth } from '../../api/money';
import { Card } from '../../design/Card';
import { Table } from '../../design/Table';
import { money as written } from '../../text/currency';
import { short } from '../../text/format';
import { moneyWords as words } from '../../text/money';
import styles from './Money.module.css';

/** Month by month: who came and went, what was taken, and what is left of it. */
export function MonthsCard({ money: { months, currency } }: { money: Money }) {
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
    <Card title={words.months}>
      {months.length > 0 ? (
        <Table label={words.months} columns={words.monthColumns} rows={months.map(row)} />
      ) : (
        <p className={styles.note}>{words.noMonths}</p>
      )}
    </Card>
  );
}
