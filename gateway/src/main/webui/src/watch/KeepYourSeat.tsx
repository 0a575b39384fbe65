import type { Plan } from '../api/types';
import { LinkButton } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { audience, plansFor } from '../membership/audience';
import { PlanOffers } from '../membership/PlanOffers';
import { Upgrade } from '../membership/Upgrade';
import { signInPath, useSession } from '../session/session';
import { access } from '../text/access';
import { membership } from '../text/membership';
import { watch } from '../text/watch';

interface Props {
  open: boolean;
  show: string;
  tier: number | null;
  plans: Plan[];
  /** Whether this is a member, of a lower tier. */
  member: boolean;
  onClose(): void;
}

/** The ways in of the paywall, before there is one: the picture goes on behind it. */
export function KeepYourSeat({ open, show, tier, plans, member, onClose }: Props) {
  const signedIn = useSession().kind === 'signedIn';
  const here = `/s/${encodeURIComponent(show)}`;
  const opening = plansFor(plans, tier);
  return (
    <Dialog title={access.notice.title} open={open} onClose={onClose}>
      <p>{access.notice.text(audience({ membersOnly: true, tier }, plans))}</p>
      {opening.length === 0 ? (
        <p>{membership.notYet}</p>
      ) : member ? (
        <Upgrade plans={opening} returnTo={here} />
      ) : (
        <PlanOffers plans={opening} returnTo={here} signedIn={signedIn} onIn={onClose} />
      )}
      {!signedIn && <LinkButton href={signInPath()}>{watch.paywall.signIn}</LinkButton>}
    </Dialog>
  );
}
