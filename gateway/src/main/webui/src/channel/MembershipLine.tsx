import { Link } from 'wouter';
import { Seats } from '../app/Wordmark';
import { LinkButton } from '../design/Button';
import { lowest } from '../membership/offers';
import { usePlans } from '../membership/usePlans';
import { signInPath, useSession } from '../session/session';
import { channel } from '../text/channel';
import { common } from '../text/common';
import { membership } from '../text/membership';
import styles from './MembershipLine.module.css';

/** Membership in one sentence. */
export function MembershipLine() {
  const session = useSession();
  const plans = usePlans();
  const member = session.kind === 'signedIn' && session.member;
  const from = plans && lowest(plans);
  return (
    <section className={styles.line} aria-label={channel.membershipLabel}>
      <Seats size={40} />
      {member ? (
        <p>{channel.membershipIn}</p>
      ) : (
        <p>
          {channel.membership} <span>{from ? membership.from(from) : plans && channel.membershipSoon}</span>
        </p>
      )}
      {from && !member && (
        <Link href="/account" asChild>
          <LinkButton>{common.become}</LinkButton>
        </Link>
      )}
      {!from && session.kind === 'anonymous' && (
        <LinkButton href={signInPath('/')}>{common.signIn}</LinkButton>
      )}
    </section>
  );
}
