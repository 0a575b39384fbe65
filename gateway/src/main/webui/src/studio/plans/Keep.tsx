import { Button } from '../../design/Button';
import { fromTyped, toTyped } from '../../text/currency';
import { plans } from '../../text/plans';
import styles from './Plans.module.css';
import type { PlanDraft } from './planDraft';
import { useEstimate } from './useEstimate';

const words = plans.keep;

interface Props {
  draft: PlanDraft;
  onYear(year: string): void;
}

/** What the creator keeps of these prices, while they are being written, and the yearly price that keeps more. */
export function Keep({ draft: { currency, month, year }, onYear }: Props) {
  const found = useEstimate(currency, fromTyped(month, currency), fromTyped(year, currency));
  const yearly = found?.yearly;
  return (
    <section className={styles.keep} aria-label={words.label} aria-live="polite">
      {found?.month && <p>{words.month(found.month, currency)}</p>}
      {found?.year && <p>{words.year(found.year, currency)}</p>}
      {yearly && (
        <div className={styles.proposal}>
          <p>{words.propose(yearly, currency)}</p>
          <Button small onClick={() => onYear(toTyped(yearly.amount, currency))}>
            {words.take(yearly.amount, currency)}
          </Button>
        </div>
      )}
      <p className={styles.note}>{found ? words.about : words.none}</p>
    </section>
  );
}
