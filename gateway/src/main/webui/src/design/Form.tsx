import type { FormEvent, ReactNode } from 'react';
import styles from './Form.module.css';

interface Props {
  /** Why it could not be sent; empty when nothing is wrong. */
  failure: string;
  actions: ReactNode;
  onSubmit(event: FormEvent): Promise<void>;
  children: ReactNode;
}

/** Fields one below the other, why they were refused, and what can be done with them. */
export function Form({ failure, actions, onSubmit, children }: Props) {
  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      {children}
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
      {actions}
    </form>
  );
}
