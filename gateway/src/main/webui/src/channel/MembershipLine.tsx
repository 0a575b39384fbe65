import { Seats } from '../app/Wordmark';
import { LinkButton } from '../design/Button';
import { signInPath, useSession } from '../session/session';
import { channel } from '../text/channel';
import { common } from '../text/common';
import styles from './MembershipLine.module.css';

/** Membership in one sentence. */
export function MembershipLine() {
  const session = useSession();
  return (
    <section className={styles.line} aria-label={channel.membershipLabel}>
      <Seats size={40} />
      {session.kind === 'signedIn' && session.member ? (
        <p>{channel.membershipIn}</p>
      ) : (
        <p>
          {channel.membership} <span>{channel.membershipSoon}</span>
        </p>
      )}
      {session.kind === 'anonymous' && <LinkButton href={signInPath('/')}>{common.signIn}</LinkButton>}
    </section>
  );
}
