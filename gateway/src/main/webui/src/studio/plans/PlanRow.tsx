import type { Plan } from '../../api/types';
import { Button } from '../../design/Button';
import { priceOf } from '../../text/membership';
import { plans as words } from '../../text/plans';
import { OlderPrices, replaced } from './OlderPrices';
import styles from './Plans.module.css';

interface Props {
  plan: Plan;
  onEdit(): void;
  onArchive(): void;
}

/** A plan as the creator sees it. */
export function PlanRow({ plan, onEdit, onArchive }: Props) {
  const { name, rank, prices, currency, trialDays, perks, archived, synced } = plan;
  const sold = prices
    .filter((price) => archived || !price.archived)
    .map(({ amount, interval }) => priceOf(amount, currency, interval));
  const facts = [words.tier(rank), ...sold, ...(trialDays > 0 ? [words.trial(trialDays)] : [])];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{name}</strong>
        <p className={styles.note}>{facts.join(' · ')}</p>
        {perks.length > 0 && <p className={styles.note}>{perks.join(', ')}</p>}
        {!synced && !archived && <p className={styles.note}>{words.syncing}</p>}
        {!archived && replaced(plan) && <OlderPrices plan={plan} />}
      </div>
      {!archived && (
        <div className={styles.buttons}>
          <Button small aria-label={words.editOf(name)} onClick={onEdit}>
            {words.edit}
          </Button>
          <Button small tone="danger" aria-label={words.archiveOf(name)} onClick={onArchive}>
            {words.archive}
          </Button>
        </div>
      )}
    </li>
  );
}
