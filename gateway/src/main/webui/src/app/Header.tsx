import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Account } from '../session/Account';
import { useSession } from '../session/session';
import { common } from '../text/common';
import styles from './Header.module.css';
import { LightSwitch } from './LightSwitch';
import { Wordmark } from './Wordmark';

export function Header({ children }: { children?: ReactNode }) {
  const session = useSession();
  const creator = session.kind === 'signedIn' && session.creator;
  return (
    <header className={styles.header}>
      <Wordmark />
      {children ?? (
        <nav aria-label={common.mainNavigation} className={styles.nav}>
          {creator && (
            <Link href="/studio" className={styles.link}>
              {common.studio}
            </Link>
          )}
        </nav>
      )}
      <div className={styles.tools}>
        <LightSwitch />
        <Account />
      </div>
    </header>
  );
}
