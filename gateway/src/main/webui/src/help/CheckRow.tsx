import { CircleHelp, Check as Tick, X } from 'lucide-react';
import { Link } from 'wouter';
import { LinkButton } from '../design/Button';
import { Skeleton } from '../design/Skeleton';
import { PortalButton } from '../membership/PortalButton';
import { signInPath } from '../session/session';
import { help as words } from '../text/help';
import { membership } from '../text/membership';
import type { Check } from './checks';
import styles from './HelpPage.module.css';

const MARKS = { asking: CircleHelp, ok: Tick, bad: X, unknown: CircleHelp };

/** One thing that was looked at. */
export function CheckRow({ check, show }: { check: Check; show: string | null }) {
  const { name, state, text } = check;
  const Mark = MARKS[state];
  return (
    <li className={styles.row} data-state={state}>
      <Mark size={22} aria-hidden="true" className={styles.mark} />
      <div className={styles.what}>
        <strong>{words.names[name]}</strong> <span className="visually-hidden">{words.states[state]}</span>
        {state === 'asking' ? <Skeleton width="60%" height="1.5em" /> : <p>{text}</p>}
      </div>
      <Fix fix={check.fix} show={show} />
    </li>
  );
}

function Fix({ fix, show }: { fix: Check['fix']; show: string | null }) {
  switch (fix) {
    case 'sign-in':
      return (
        <LinkButton small tone="primary" href={signInPath()}>
          {words.signedIn.fix}
        </LinkButton>
      );
    case 'card':
      return <PortalButton small tone="primary" label={membership.fixCard} />;
    case 'plans':
      return <To href="/account" label={words.membership.fix} />;
    case 'show':
      return show && <To href={`/s/${encodeURIComponent(show)}`} label={words.seat.fix} />;
    default:
      return null;
  }
}

function To({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} asChild>
      <LinkButton small tone="primary">
        {label}
      </LinkButton>
    </Link>
  );
}
