import { Check } from 'lucide-react';
import { LinkButton } from '../../design/Button';
import { signInPath, useSession } from '../../session/session';
import { watch } from '../../text/watch';
import styles from './Paywall.module.css';

const words = watch.paywall;

/** Inside the player's frame: what members get, and the ways in. The picture starts here as soon as there is a right. */
export function Paywall() {
  const session = useSession();
  const signedIn = session.kind === 'signedIn';
  return (
    <>
      <p className={styles.eyebrow}>{words.eyebrow}</p>
      <h2>{words.title}</h2>
      <ul className={styles.perks}>
        {words.perks.map((perk) => (
          <li key={perk}>
            <Check size={18} aria-hidden="true" />
            {perk}
          </li>
        ))}
      </ul>
      <p>{signedIn ? words.signedIn(session.name) : words.signedOut}</p>
      {!signedIn && (
        <LinkButton tone="primary" href={signInPath()}>
          {words.signIn}
        </LinkButton>
      )}
      <p className={styles.soon}>{words.soon}</p>
    </>
  );
}
