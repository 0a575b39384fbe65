import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { firstRun } from '../../text/firstRun';
import styles from './FirstRun.module.css';

interface Props {
  name: string;
  state: keyof typeof firstRun.state;
  text: string;
  children: ReactNode;
}

/** One step, with whether it is done in words beside its name. */
export function Step({ name, state, text, children }: Props) {
  const id = useId();
  return (
    <li className={styles.step} data-state={state} aria-labelledby={id}>
      <span className={styles.mark} aria-hidden="true">
        {state === 'done' && <Check size={20} />}
      </span>
      <div className={styles.body}>
        <div className={styles.name}>
          <h3 id={id}>{name}</h3>
          <span className={styles.state}>{firstRun.state[state]}</span>
        </div>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </li>
  );
}
