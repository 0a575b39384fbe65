import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { Header } from '../app/Header';
import { useArrival } from '../app/useArrival';
import { lightsFor } from '../design/lights';
import { useSession } from '../session/session';
import { common } from '../text/common';
import { library } from '../text/library';
import { moderation } from '../text/moderation';
import { moneyWords } from '../text/money';
import { plans } from '../text/plans';
import { studio } from '../text/studio';
import styles from './StudioLayout.module.css';

const PLACES: [path: string, name: string][] = [
  ['/studio', studio.shows],
  ['/studio/moderation', moderation.title],
  ['/studio/library', library.title],
  ['/studio/clips', studio.clips],
  ['/studio/members', studio.members],
  ['/studio/plans', plans.title],
  ['/studio/money', moneyWords.title],
  ['/studio/keys', studio.keys],
  ['/studio/status', studio.status],
  ['/studio/settings', studio.settings],
];

export function StudioLayout({ children }: { children: ReactNode }) {
  const main = useArrival();
  const [path] = useLocation();
  const session = useSession();
  const creator = session.kind === 'signedIn' && session.creator;
  const places = useRef<HTMLElement>(null);
  useEffect(() => lightsFor('studio'), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path, or who somebody is, is another place
  useEffect(() => {
    places.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path, creator]);
  return (
    <div className={styles.studio}>
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <div className={styles.top}>
        <Header>
          <nav ref={places} aria-label={studio.navigation} className={styles.nav}>
            {creator &&
              PLACES.map(([to, name]) => (
                <Link
                  key={to}
                  href={to}
                  className={styles.place}
                  aria-current={isAt(path, to) ? 'page' : undefined}
                >
                  {name}
                </Link>
              ))}
          </nav>
        </Header>
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function isAt(path: string, to: string): boolean {
  return path === to || (to === '/studio' && /^\/studio\/(s\/|new$)/.test(path));
}
