import type { Money } from '../../api/types';
import { Card } from '../../design/Card';
import { money as written } from '../../text/currency';
import { short } from '../../text/format';
import { moneyWords as words } from '../../text/money';
import styles from './Money.module.css';

const FIGURES = ['paying', 'trialing', 'failing', 'ending', 'complimentary'] as const;

/** How many members there are, of which kind, and what comes in by itself. */
export function MembersCard({ money: { members, recurring, currency } }: { money: Money }) {
  return (
    <Card title={words.members}>
      <dl className={styles.figures}>
        <div className={styles.large}>
          <dt>{words.recurring}</dt>
          <dd>{written(recurring, currency)}</dd>
          <dd className={styles.note}>{words.recurringHint}</dd>
        </div>
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{words.figures[name]}</dt>
            <dd>{short(members[name])}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
