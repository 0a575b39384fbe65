import { cx } from '../design/cx';
import { Skeleton } from '../design/Skeleton';
import { common } from '../text/common';
import styles from './Hero.module.css';

export function HeroSkeleton() {
  return (
    <section className={cx(styles.hero, styles.stage)} aria-busy="true" aria-label={common.loading}>
      <div className={styles.words}>
        <Skeleton width="9rem" height="1.25rem" />
        <Skeleton width="min(36rem, 70vw)" height="4rem" />
        <Skeleton width="18rem" height="1.5rem" />
        <Skeleton width="12rem" height="44px" />
      </div>
    </section>
  );
}
