import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '../text/common';
import styles from './Badge.module.css';
import { cx } from './cx';

export function LiveBadge({ children = common.live }: { children?: ReactNode }) {
  return (
    <span className={cx(styles.badge, styles.live)}>
      <span className={styles.dot} />
      {children}
    </span>
  );
}

export function MembersBadge({ children }: { children: ReactNode }) {
  return (
    <span className={cx(styles.badge, styles.members)}>
      <Lock size={13} aria-hidden="true" />
      {children}
    </span>
  );
}

export function Badge({ children }: { children: ReactNode }) {
  return <span className={cx(styles.badge, styles.plain)}>{children}</span>;
}
