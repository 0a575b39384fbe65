import { useMembership } from '../session/session';
import { longDate } from '../text/format';
import { standing, membership as words } from '../text/membership';
import styles from './Membership.module.css';
import { PortalButton } from './PortalButton';

/** For whoever is in although the last payment failed, or is out since then: calm, with the way to mend it. */
export default function PaymentBar() {
  const mine = useMembership();
  if (!mine?.needsCard) {
    return null;
  }
  const inUntil = mine.until ? words.barUntil(longDate(mine.until)) : words.bar;
  return (
    <div className={styles.bar} role="status">
      <p>{mine.active ? inUntil : standing(mine)}</p>
      <PortalButton small label={words.fixCard} />
    </div>
  );
}
