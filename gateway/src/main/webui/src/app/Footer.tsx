import { common } from '../text/common';
import styles from './Footer.module.css';

/** The row you sit in: seats at the lower edge of every page for viewers. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.row} />
      <p>{common.footer}</p>
    </footer>
  );
}
