import { type ReactNode, useEffect } from 'react';
import { lightsFor } from '../design/lights';
import { common } from '../text/common';
import { Footer } from './Footer';
import { Header } from './Header';
import styles from './HouseLayout.module.css';
import { useArrival } from './useArrival';

/** The auditorium: everything that viewers see. */
export function HouseLayout({ children }: { children: ReactNode }) {
  const main = useArrival();
  useEffect(() => lightsFor('house'), []);
  return (
    <>
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </>
  );
}
