import { Link } from 'wouter';
import type { MyMembership, Plan } from '../../api/types';
import { Button, LinkButton } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { audience, plansFor } from '../../membership/audience';
import { PlanOffers } from '../../membership/PlanOffers';
import { PortalButton } from '../../membership/PortalButton';
import { Upgrade } from '../../membership/Upgrade';
import { usePlans } from '../../membership/usePlans';
import { signInPath, useSession } from '../../session/session';
import { membership, standing } from '../../text/membership';
import { turnedAway } from '../../text/turnedAway';
import type { LiveShowState } from '../liveShow';
import type { MembersOnly } from '../pass';
import { NoPlans } from './NoPlans';
import styles from './Paywall.module.css';

const words = turnedAway.paywall;

interface Props {
  show: string;
  lost: LiveShowState['lost'];
  pass: MembersOnly;
  /** What came before in the recording was theirs. */
  further?: boolean;
  onAskAgain(): void;
  /** Plays the recording, of which a part may be theirs; undefined where there is none. */
  onPart?: (() => void) | undefined;
}

/** Inside the player's frame: what members get, and the ways in. The picture starts here as soon as there is a right. */
export default function Paywall({ show, lost, pass, further = false, onAskAgain, onPart }: Props) {
  const session = useSession();
  const plans = usePlans();
  const person = pass.signedIn && session.kind === 'signedIn' ? session : null;
  const mine = person?.membership ?? null;
  const ended = person !== null && !pass.member && (lost === 'membership' || mine?.state === 'ended');
  const mendable = mine !== null && !mine.active && (mine.needsCard || mine.state === 'paused');
  const here = `/s/${encodeURIComponent(show)}`;
  return (
    <>
      {plans?.length === 0 && <p className={styles.eyebrow}>{words.eyebrow}</p>}
      <h2>{mendable ? words.mend : ended ? words.ended : titleOf(pass, plans, further)}</h2>
      {lost === 'show' && <p>{pass.tier === null ? words.turned : words.changed}</p>}
      {mine && tells(mine, pass) && <p>{standing(mine)}</p>}
      {mendable ? (
        <PortalButton tone="primary" label={mine.needsCard ? membership.fixCard : membership.manage} />
      ) : plans === undefined ? (
        <Skeleton height="9rem" />
      ) : plans.length === 0 ? (
        <NoPlans name={person?.name ?? null} ended={ended} />
      ) : pass.member ? (
        <Upgrade plans={plansFor(plans, pass.tier)} returnTo={here} />
      ) : (
        <PlanOffers
          plans={plansFor(plans, pass.tier)}
          returnTo={here}
          signedIn={person !== null}
          onIn={onAskAgain}
        />
      )}
      {pass.part && onPart && <Button onClick={onPart}>{words.part}</Button>}
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

function titleOf({ tier }: MembersOnly, plans: Plan[] | undefined, further: boolean): string {
  if (tier === null) {
    return further ? words.locked : words.title;
  }
  const who = audience({ membersOnly: true, tier }, plans);
  return further ? words.lockedFor(who) : words.tier(who);
}

/** Whether there is more to say than that somebody is no member. */
const tells = ({ active, state }: MyMembership, { member }: MembersOnly) =>
  active ? member : state !== 'none' && state !== 'guest';
