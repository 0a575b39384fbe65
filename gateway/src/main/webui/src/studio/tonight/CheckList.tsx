import { Check as CheckIcon, CircleHelp, Clock, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'wouter';
import { Button, LinkButton } from '../../design/Button';
import { tonight as words } from '../../text/tonight';
import styles from './CheckList.module.css';
import type { Check } from './checks';

const ICONS = { good: CheckIcon, todo: TriangleAlert, wait: Clock, unknown: CircleHelp };

/** Go or no-go: each line is good, or says what to do. */
export function CheckList({ checks, onArm }: { checks: Check[]; onArm(): void }) {
  const id = useId();
  const number = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h3 id={id}>{words.list}</h3>
        <p role="status">{words.verdict(number('todo'), number('unknown'))}</p>
      </div>
      <ul className={styles.list}>
        {checks.map((check) => (
          <Line key={check.id} check={check} onArm={onArm} />
        ))}
      </ul>
    </section>
  );
}

function Line({ check: { state, text, details, link, arm }, onArm }: { check: Check; onArm(): void }) {
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon size={20} role="img" aria-label={words.state[state]} />
      <div className={styles.text}>
        <p>{text}</p>
        {details && (
          <ul>
            {details.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {link && (
        <Link href={link.to} asChild>
          <LinkButton small>{link.label}</LinkButton>
        </Link>
      )}
      {arm && (
        <Button small onClick={onArm}>
          {words.target.arm}
        </Button>
      )}
    </li>
  );
}
