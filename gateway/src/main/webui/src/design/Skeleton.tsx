import styles from './Skeleton.module.css';

/** Holds the place of something that is still loading, in its final size. */
export function Skeleton({ width = '100%', height }: { width?: string; height: string }) {
  return <span className={styles.skeleton} style={{ width, height }} />;
}
