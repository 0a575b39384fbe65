import type { Plan } from '../../api/types';
import { plans as words } from '../../text/plans';
import { Empty } from '../moderation/Empty';
import { PlanRow } from './PlanRow';
import styles from './Plans.module.css';

interface Props {
  plans: Plan[];
  onEdit(plan: Plan): void;
  onArchive(plan: Plan): void;
}

/** Those that are sold, the lowest tier first; the others folded away. */
export function PlanList({ plans, onEdit, onArchive }: Props) {
  const byTier = [...plans].sort((one, other) => one.rank - other.rank);
  const sold = byTier.filter(({ archived }) => !archived);
  const past = byTier.filter(({ archived }) => archived);
  const list = (some: Plan[], label: string) => (
    <ul className={styles.list} aria-label={label}>
      {some.map((plan) => (
        <PlanRow key={plan.id} plan={plan} onEdit={() => onEdit(plan)} onArchive={() => onArchive(plan)} />
      ))}
    </ul>
  );
  return (
    <>
      {sold.length === 0 ? <Empty {...words.empty} /> : list(sold, words.title)}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{words.past}</summary>
          {list(past, words.past)}
        </details>
      )}
    </>
  );
}
