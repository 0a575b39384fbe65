import { type FormEvent, useState } from 'react';
import { givePass } from '../api/membership';
import type { Show } from '../api/types';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { explain } from '../text/explain';
import { longDate } from '../text/format';
import { membership } from '../text/membership';
import styles from './AccountPage.module.css';
import passes from './GuestPasses.module.css';

const words = membership.passes;

interface Props {
  shows: Show[];
  /** Of the giver's plan. */
  rank: number;
  onGiven(): void;
}

/** Makes a pass for a members' show that is on air or to come, and that the giver may watch. */
export function GivePass({ shows, rank, onGiven }: Props) {
  const open = shows.filter(
    ({ status, membersOnly, tier, cancelledAt }) =>
      membersOnly && (tier ?? 0) <= rank && status !== 'ended' && !cancelledAt,
  );
  const [chosen, setChosen] = useState(open[0]?.id ?? '');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function give(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await givePass(chosen);
      onGiven();
    } catch (error) {
      setFailure(explain(error));
    } finally {
      setBusy(false);
    }
  }

  if (open.length === 0) {
    return <p className={styles.hint}>{words.noShow}</p>;
  }
  return (
    <form className={passes.give} onSubmit={(event) => void give(event)}>
      <Field label={words.show} error={failure}>
        {(field) => (
          <select {...field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {open.map(({ id, title, scheduledAt }) => (
              <option key={id} value={id}>
                {scheduledAt ? `${title} (${longDate(scheduledAt)})` : title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" tone="primary" disabled={busy}>
        {words.give}
      </Button>
    </form>
  );
}
