import type { Money } from '../../api/types';
import { Card } from '../../design/Card';
import { Table } from '../../design/Table';
import { short } from '../../text/format';
import { moneyWords as words } from '../../text/money';
import styles from './Money.module.css';

/** Who pays for which plan, and how often. */
export function TiersCard({ tiers }: { tiers: Money['tiers'] }) {
  const rows = tiers.map(({ plan, name, month, year }) => ({
    key: plan,
    cells: [name, short(month), short(year), short(month + year)],
  }));
  return (
    <Card title={words.tiers}>
      {rows.length > 0 ? (
        <Table label={words.tiers} columns={words.tierColumns} rows={rows} />
      ) : (
        <p className={styles.note}>{words.noTiers}</p>
      )}
    </Card>
  );
}
