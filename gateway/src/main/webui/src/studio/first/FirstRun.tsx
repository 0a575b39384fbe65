import { Link } from 'wouter';
import type { Show } from '../../api/types';
import { LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { firstRun as words } from '../../text/firstRun';
import { ConnectStep } from './ConnectStep';
import styles from './FirstRun.module.css';
import { LookStep } from './LookStep';
import { Step } from './Step';

interface Props {
  /** The first show while it is on air. */
  now: Show | null;
  /** The first show while it is planned. */
  next: Show | null;
}

/** From nothing to the first show. What is done is read from what there is; nothing else remembers it. */
export function FirstRun({ now, next }: Props) {
  const show = now ?? next;
  return (
    <Card title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      <ol className={styles.steps}>
        <LookStep />
        <ConnectStep now={now} next={next} />
        <Step
          name={words.show.name}
          state={show ? 'done' : 'todo'}
          text={show ? words.show.done(show.title) : words.show.text}
        >
          <Link href={show ? `/studio/s/${show.id}` : '/studio/new'} asChild>
            <LinkButton tone={show ? 'plain' : 'primary'}>
              {show ? words.show.open : words.show.action}
            </LinkButton>
          </Link>
        </Step>
        <Step name={words.members.name} state="later" text={words.members.text}>
          <Link href="/studio/members" asChild>
            <LinkButton>{words.members.action}</LinkButton>
          </Link>
        </Step>
      </ol>
    </Card>
  );
}
