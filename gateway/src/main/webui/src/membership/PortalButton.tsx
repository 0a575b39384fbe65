import { openPortal } from '../api/membership';
import { Button } from '../design/Button';
import { explain } from '../text/explain';
import styles from './Membership.module.css';
import { useLeaving } from './useLeaving';

interface Props {
  label: string;
  tone?: 'primary' | 'plain';
  small?: boolean;
  /** The page that Stripe leads back to; without it, this one. */
  returnTo?: string;
}

/** To Stripe, for card, plan and cancelling, and back to this page. */
export function PortalButton({ label, tone = 'plain', small = false, returnTo = location.pathname }: Props) {
  const { busy, problem, go } = useLeaving();
  return (
    <>
      <Button tone={tone} small={small} disabled={busy} onClick={() => void go(() => openPortal(returnTo))}>
        {label}
      </Button>
      {problem && (
        <p role="alert" className={styles.failure}>
          {explain(problem)}
        </p>
      )}
    </>
  );
}
