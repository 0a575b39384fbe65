import { Link } from 'wouter';
import { useChannel } from '../look/channel';
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

/** Whose house this is: the channel's logo and name, or ours until it has them. */
export function Wordmark() {
  const { name, logoUrl } = useChannel();
  return (
    <Link href="/" className={styles.wordmark} aria-label={common.home(name)}>
      {logoUrl ? <img src={logoUrl} alt="" width={32} height={32} className={styles.logo} /> : <Seats />}
      <span>{name}</span>
    </Link>
  );
}
