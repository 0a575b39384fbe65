import styles from './ModerationPage.module.css';

/** Nothing is here yet, and what brings it. */
export function Empty({ title, text }: { title: string; text: string }) {
  return (
    <p className={styles.empty}>
      <strong>{title}</strong>
      <span>{text}</span>
    </p>
  );
}
