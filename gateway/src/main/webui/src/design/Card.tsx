import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';
import { cx } from './cx';

interface Props {
  title?: string;
  aside?: ReactNode;
  tone?: 'calm' | 'alert';
  children: ReactNode;
}

export function Card({ title, aside, tone = 'calm', children }: Props) {
  const id = useId();
  return (
    <section className={cx(styles.card, styles[tone])} aria-labelledby={title && id}>
      {title && (
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
