import { useMembership } from '../session/session';
import { longDate } from '../text/format';
import { membership as words } from '../text/membership';
import styles from './Membership.module.css';
import { PortalButton } from './PortalButton';

/** For whoever is in although the last payment failed: calm, with the way to mend it. */
export default function PaymentBar() {
  const mine = useMembership();
  if (!mine?.active || !mine.needsCard) {
    return null;
  }
  return (
    <div className={styles.bar} role="status">
      <p>{mine.until ? words.barUntil(longDate(mine.until)) : words.bar}</p>
      <PortalButton small label={words.fixCard} />
    </div>
  );
}
