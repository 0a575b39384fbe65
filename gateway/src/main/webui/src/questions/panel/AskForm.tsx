import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { newId } from '../../api/client';
import { serverNow } from '../../api/clock';
import { Button, LinkButton } from '../../design/Button';
import { cx } from '../../design/cx';
import { useNow } from '../../design/useNow';
import { type Session, signInPath } from '../../session/session';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { graphemes } from '../../text/format';
import { questions } from '../../text/questions';
import type { DeskState } from '../desk/deskState';
import type { QuestionDesk } from '../desk/questionDesk';
import styles from './AskForm.module.css';
import { keepDraft } from './draft';
import { Similar } from './Similar';

/** Characters of a question, as people see them. */
const MOST = 280;
const words = questions.ask;

interface Props {
  desk: QuestionDesk;
  state: DeskState;
  session: Session;
  text: string;
  onText(text: string): void;
}

/** Where one asks, or what keeps this person from it. */
export function AskForm(props: Props) {
  const { state, session } = props;
  if (session.kind === 'unknown') {
    return null;
  }
  if (session.kind === 'anonymous') {
    return (
      <div className={styles.silence}>
        <p>{words.signIn}</p>
        <LinkButton small tone="primary" href={signInPath()}>
          {common.signIn}
        </LinkButton>
      </div>
    );
  }
  const keeper = session.creator || state.moderates;
  if (!state.settings.open && !keeper) {
    return <p className={styles.silence}>{words.closed}</p>;
  }
  if (state.settings.membersOnly && !session.member && !keeper) {
    return (
      <div className={styles.silence}>
        <p>{words.membersOnly}</p>
        <Link href="/account" asChild>
          <LinkButton small tone="primary">
            {common.become}
          </LinkButton>
        </Link>
      </div>
    );
  }
  return <Writing {...props} />;
}

function Writing({ desk, state, text, onText }: Props) {
  const [anonymous, setAnonymous] = useState(false);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const request = useRef<string | null>(null);
  const id = useId();
  useNow();
  const wait = state.nextAllowedAt - serverNow();
  const left = MOST - graphemes(text);
  const begun = text.trim() !== '';
  const ready = begun && left >= 0 && wait <= 0 && !busy;
  useEffect(() => keepDraft(desk.show, text), [desk.show, text]);

  async function ask(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (!ready) {
      return;
    }
    // Whoever tries again asks the same question, not another one.
    request.current ??= newId();
    setBusy(true);
    setFailure('');
    try {
      await desk.ask({ id: request.current, text: text.trim(), anonymous });
      request.current = null;
      onText('');
      setAnonymous(false);
      setDone(words.asked);
    } catch (error) {
      setFailure(explain(error));
    }
    setBusy(false);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void ask();
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void ask(event)}>
      {begun && <Similar desk={desk} state={state} text={text} />}
      {failure && (
        <p className={styles.failure} role="alert">
          {words.failed(failure)}
        </p>
      )}
      <div className={styles.line}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-label={words.label}
          aria-describedby={`${id}-note`}
          aria-invalid={left < 0}
          enterKeyHint="send"
          onChange={({ target }) => {
            // Another text is another question.
            request.current = null;
            setFailure('');
            setDone('');
            onText(target.value.replace(/[\r\n]+/g, ' '));
          }}
          onKeyDown={onKeyDown}
        />
        <Button small type="submit" tone={ready ? 'primary' : 'quiet'} aria-disabled={!ready}>
          {failure ? words.again : words.send}
        </Button>
      </div>
      {begun && (
        <label className={styles.anonymous} title={words.anonymousHint}>
          <input
            type="checkbox"
            checked={anonymous}
            onChange={({ target }) => {
              request.current = null;
              setAnonymous(target.checked);
            }}
          />
          {words.anonymously}
          <span className={cx(styles.left, left < 0 && styles.tooMany)} role={left < 0 ? 'alert' : undefined}>
            {words.left(left)}
          </span>
        </label>
      )}
      <p id={`${id}-note`} className={styles.note} role="status">
        {done}
      </p>
      {wait > 0 && (
        <p className={styles.note} role="timer" aria-live="off">
          {words.wait(wait + 999)}
        </p>
      )}
    </form>
  );
}
