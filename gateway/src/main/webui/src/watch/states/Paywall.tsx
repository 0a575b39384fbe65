import { Check } from 'lucide-react';
import { LinkButton } from '../../design/Button';
import { signInPath, useSession } from '../../session/session';
import { watch } from '../../text/watch';
import type { LiveShowState } from '../liveShow';
import styles from './Paywall.module.css';
import { ToChannel } from './ToChannel';

const words = watch.paywall;

interface Props {
  lost: LiveShowState['lost'];
  signedIn: boolean;
}

/** Inside the player's frame: what members get, and the ways in. The picture starts here as soon as there is a right. */
export function Paywall({ lost, signedIn }: Props) {
  const session = useSession();
  const name = signedIn && session.kind === 'signedIn' ? session.name : null;
  const ended = lost === 'membership' && signedIn;
  return (
    <>
      <p className={styles.eyebrow}>{words.eyebrow}</p>
      <h2>{ended ? words.ended : words.title}</h2>
      {lost === 'show' && <p>{words.turned}</p>}
      <ul className={styles.perks}>
        {words.perks.map((perk) => (
          <li key={perk}>
            <Check size={18} aria-hidden="true" />
            {perk}
          </li>
        ))}
      </ul>
      <p>{name === null ? words.signedOut : ended ? words.back(name) : words.signedIn(name)}</p>
      {name !== null ? (
        <ToChannel label={words.channel} />
      ) : (
        <LinkButton tone="primary" href={signInPath()}>
          {words.signIn}
        </LinkButton>
      )}
      <p className={styles.soon}>{words.soon}</p>
    </>
  );
}
