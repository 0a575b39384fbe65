import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { localPath } from '../app/localPath';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { PortalButton } from '../membership/PortalButton';
import { refreshMembership, signInPath, useSession } from '../session/session';
import { common } from '../text/common';
import { membership } from '../text/membership';
import { Spinner } from '../watch/states/Spinner';
import { type Confirmation, confirm } from './confirmation';
import styles from './ReturnPage.module.css';

const words = membership.back;

/** As long (ms) "You're in" is on the screen before the page goes on by itself. */
const JOY = 1_500;

const SAYS: Record<Confirmation, { title: string; text: string }> = {
  waiting: { title: words.title, text: words.waiting },
  slow: { title: words.title, text: words.slow },
  away: { title: words.title, text: words.unreachable },
  in: { title: words.in, text: words.inText },
  declined: { title: words.declined, text: words.declinedText },
  unknown: { title: words.unknown, text: words.unknownText },
  'given-up': { title: words.given, text: words.givenText },
  'signed-out': { title: words.signIn, text: words.signInText },
};

/** Where Stripe leads back to: waits in words for the payment, then goes on to where somebody came from. */
export default function ReturnPage() {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const session = useSession();
  const known = session.kind !== 'unknown';
  const to = localPath(search.get('to'));
  const [now, setNow] = useState<Confirmation>('waiting');
  const { title, text } = SAYS[now];
  usePageTitle(title);

  useEffect(() => (known ? confirm(refreshMembership, setNow) : undefined), [known]);
  useEffect(() => {
    if (now === 'in') {
      const timer = setTimeout(() => navigate(to, { replace: true }), JOY);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [now, to, navigate]);

  const busy = now === 'waiting' || now === 'slow' || now === 'away';
  return (
    <div className={styles.page}>
      <div className={styles.mark}>{busy && <Spinner label="" />}</div>
      <div role="status">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <div className={styles.ways}>
        {now === 'signed-out' && (
          <LinkButton tone="primary" href={signInPath()}>
            {common.signIn}
          </LinkButton>
        )}
        {now === 'declined' && <PortalButton tone="primary" label={membership.fixCard} returnTo={to} />}
        {now === 'in' ? (
          <Link href={to} replace asChild>
            <LinkButton tone="primary">{words.on}</LinkButton>
          </Link>
        ) : (
          !busy && (
            <Link href={to} asChild>
              <LinkButton>{words.toWhere}</LinkButton>
            </Link>
          )
        )}
      </div>
    </div>
  );
}
