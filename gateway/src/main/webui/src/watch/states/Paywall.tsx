import { Link } from 'wouter';
import type { MyMembership } from '../../api/membership';
import { LinkButton } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { PlanOffers } from '../../membership/PlanOffers';
import { PortalButton } from '../../membership/PortalButton';
import { usePlans } from '../../membership/usePlans';
import { signInPath, useSession } from '../../session/session';
import { membership, standing } from '../../text/membership';
import { watch } from '../../text/watch';
import type { LiveShowState } from '../liveShow';
import { NoPlans } from './NoPlans';
import styles from './Paywall.module.css';

const words = watch.paywall;

interface Props {
  show: string;
  lost: LiveShowState['lost'];
  signedIn: boolean;
  onAskAgain(): void;
}

/** Inside the player's frame: what members get, and the ways in. The picture starts here as soon as there is a right. */
export default function Paywall({ show, lost, signedIn, onAskAgain }: Props) {
  const session = useSession();
  const plans = usePlans();
  const person = signedIn && session.kind === 'signedIn' ? session : null;
  const mine = person?.membership ?? null;
  const ended = person !== null && (lost === 'membership' || mine?.state === 'ended');
  const mendable = mine !== null && !mine.active && (mine.needsCard || mine.state === 'paused');
  return (
    <>
      {plans?.length === 0 && <p className={styles.eyebrow}>{words.eyebrow}</p>}
      <h2>{mendable ? words.mend : ended ? words.ended : words.title}</h2>
      {lost === 'show' && <p>{words.turned}</p>}
      {mine && tells(mine) && <p>{standing(mine)}</p>}
      {mendable ? (
        <PortalButton tone="primary" label={mine.needsCard ? membership.fixCard : membership.manage} />
      ) : plans === undefined ? (
        <Skeleton height="9rem" />
      ) : plans.length === 0 ? (
        <NoPlans name={person?.name ?? null} ended={ended} />
      ) : (
        <PlanOffers
          plans={plans}
          returnTo={`/s/${encodeURIComponent(show)}`}
          signedIn={person !== null}
          onIn={onAskAgain}
        />
      )}
      {person === null ? (
        <LinkButton href={signInPath()}>{words.signIn}</LinkButton>
      ) : (
        <Link className={styles.help} href={`/help/playback?show=${encodeURIComponent(show)}`}>
          {words.help}
        </Link>
      )}
    </>
  );
}

/** Whether there is more to say than that somebody is no member. */
const tells = ({ active, state }: MyMembership) => !active && state !== 'none' && state !== 'guest';
