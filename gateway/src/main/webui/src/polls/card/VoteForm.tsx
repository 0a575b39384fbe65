import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, LinkButton } from '../../design/Button';
import { type Session, signInPath } from '../../session/session';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { polls as words } from '../../text/polls';
import type { Poll } from '../poll';
import styles from './PollCard.module.css';

interface Props {
  poll: Poll;
  /** What they have voted for so far. */
  voted: number | undefined;
  session: Session;
  /** Fails with the reason. */
  onVote(option: number): Promise<void>;
  /** Leaves it as it was; undefined when nothing was. */
  onKeep: (() => void) | undefined;
}

/** One of the options, chosen first and then given: whoever goes through them by keyboard has not voted yet. */
export function VoteForm({ poll, voted, session, onVote, onKeep }: Props) {
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(voted);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const may = session.kind === 'signedIn';

  useEffect(() => {
    // Whoever thinks better of it pressed a button that is gone.
    if (voted !== undefined) {
      form.current?.querySelector<HTMLElement>('input:checked')?.focus();
    }
  }, [voted]);

  async function vote(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (chosen === undefined || busy) {
      return;
    }
    setBusy(true);
    setFailure('');
    try {
      await onVote(chosen);
    } catch (error) {
      setFailure(words.failed(explain(error)));
      setBusy(false);
    }
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void vote(event)}>
      <fieldset className={styles.options} disabled={!may}>
        <legend className="visually-hidden">{poll.text}</legend>
        {poll.options.map((option, number) => (
          <label key={option} className={styles.option}>
            <input type="radio" name={name} checked={chosen === number} onChange={() => setChosen(number)} />
            <bdi>{option}</bdi>
          </label>
        ))}
      </fieldset>
      <p className={styles.failure} role="alert">
        {failure}
      </p>
      <div className={styles.tools}>
        {may ? (
          <Button
            small
            type="submit"
            tone={chosen === undefined ? 'plain' : 'primary'}
            aria-disabled={chosen === undefined || busy}
          >
            {words.vote}
          </Button>
        ) : (
          session.kind !== 'unknown' && (
            <>
              <p className={styles.note}>{words.signIn}</p>
              <LinkButton small href={signInPath()}>
                {common.signIn}
              </LinkButton>
            </>
          )
        )}
        {onKeep && (
          <Button small tone="quiet" onClick={onKeep}>
            {words.keep}
          </Button>
        )}
      </div>
    </form>
  );
}
