import { Check } from 'lucide-react';
import { membership } from '../../text/membership';
import { turnedAway } from '../../text/turnedAway';
import styles from './Paywall.module.css';
import { ToChannel } from './ToChannel';

const words = turnedAway.paywall;

/** Nothing is sold here yet: what members get, and whom to ask for it. */
export function NoPlans({ name, ended }: { name: string | null; ended: boolean }) {
  return (
    <>
      <ul className={styles.perks}>
        {words.perks.map((perk) => (
          <li key={perk}>
            <Check size={18} aria-hidden="true" />
            {perk}
          </li>
        ))}
      </ul>
      <p>{name === null ? words.signedOut : ended ? words.back(name) : words.signedIn(name)}</p>
      {name !== null && <ToChannel label={words.channel} />}
      <p className={styles.soon}>{membership.notYet}</p>
    </>
  );
}
