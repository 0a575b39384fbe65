import { useState } from 'react';
import { moveToPresentPrice, oldPrices } from '../../api/plans';
import type { Interval, OldPriceGroup, Plan } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm, type Question } from '../../design/Confirm';
import { toast } from '../../design/toasts';
import { usePolled } from '../../design/usePolled';
import { explain } from '../../text/explain';
import { priceOf } from '../../text/membership';
import { plans } from '../../text/plans';
import styles from './Plans.module.css';

const words = plans.older;

/** How often it is looked up how far a move is (ms). */
const REFRESH = 5_000;

/** Whether a price of the plan was replaced by another that is sold. */
export const replaced = ({ prices }: Plan) =>
  prices.some(
    (old) => old.archived && prices.some(({ archived, interval }) => !archived && interval === old.interval),
  );

/** Members who pay an older price of a plan, and the way to move them to the present one. */
export function OlderPrices({ plan }: { plan: Plan }) {
  const { last, reload } = usePolled(`older-${plan.id}`, () => oldPrices(plan.id), REFRESH);
  const [question, setQuestion] = useState<Question | null>(null);

  async function move(interval: Interval): Promise<void> {
    try {
      await moveToPresentPrice(plan.id, interval);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  function ask({ interval, members }: OldPriceGroup): void {
    const price = plan.prices.find((one) => !one.archived && one.interval === interval);
    if (price) {
      const costs = priceOf(price.amount, plan.currency, interval);
      setQuestion({
        title: words.title(members, costs),
        text: words.text(costs),
        confirm: words.move,
        run: () => void move(interval),
      });
    }
  }

  return (
    <>
      {last?.items.map((group) => (
        <div key={group.interval} className={styles.older}>
          <p className={styles.note} role="status">
            {words.say(group)}
          </p>
          {group.moving < group.members && (
            <Button small aria-label={words.moveOf(plan.name, group.interval)} onClick={() => ask(group)}>
              {words.move}
            </Button>
          )}
        </div>
      ))}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
