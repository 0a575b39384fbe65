import { Link } from 'wouter';
import { common } from '../text/common';
import styles from './Wordmark.module.css';

/** Three seats of the front row; the one in the middle is yours. */
export function Seats({ size = 26 }: { size?: number }) {
  return (
    <svg width={size * 1.35} height={size} viewBox="0 0 38 28" aria-hidden="true" className={styles.seats}>
      <path d="M1 23v-8a5 5 0 0 1 10 0v8zM27 23v-8a5 5 0 0 1 10 0v8z" />
      <path d="M13 23V9a6 6 0 0 1 12 0v14z" className={styles.yours} />
      <path d="M1 26h36" className={styles.floor} />
    </svg>
  );
}

export function Wordmark() {
  return (
    <Link href="/" className={styles.wordmark} aria-label={common.home}>
      <Seats />
      <span>{common.product}</span>
    </Link>
  );
}
