import { memo } from 'react';
import { Badge } from '../../design/Badge';
import { LinkButton } from '../../design/Button';
import { signInPath } from '../../session/session';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import { questions as words } from '../../text/questions';
import type { Question } from '../question';
import { AnswerLink, type Watching } from './AnswerLink';
import styles from './QuestionRow.module.css';
import { VoteButton, Votes } from './VoteButton';

/** Questions in these states take votes. */
const VOTED_ON: Question['status'][] = ['open', 'answering', 'skipped'];
/** The list is sorted for these. */
const RANKED: Question['status'][] = ['open', 'answering'];

export interface RowProps {
  question: Question;
  votes: number;
  voted: boolean;
  mine: boolean;
  /** Why this person's vote was not counted. */
  refused: string | undefined;
  /** They want to vote and are not signed in. */
  stranger: boolean;
  /** Server time (epoch ms), to the minute. */
  now: number;
  replay: Watching;
  onVote(id: string): void;
  onWithdraw(question: Question): void;
}

/** One question: what, by whom, what became of it, why it stands here. */
export const QuestionRow = memo(function QuestionRow(props: RowProps) {
  const { question, votes, voted, mine, refused, stranger, now, onVote } = props;
  const { id, text, status, label, askedAt, rolledOver } = question;
  return (
    <li className={styles.row} data-row={id} data-status={status}>
      {VOTED_ON.includes(status) ? (
        <VoteButton question={question} votes={votes} voted={voted} onVote={() => onVote(id)} />
      ) : (
        <Votes votes={votes} />
      )}
      <div className={styles.what}>
        <p className={styles.text}>
          <bdi>{text}</bdi>
        </p>
        <p className={styles.by}>
          <Asker question={question} mine={mine} />
          <time dateTime={askedAt}>{words.askedAt(askedAt, now)}</time>
          {rolledOver && <span>{words.rolledOver}</span>}
          {label && <Badge>{label}</Badge>}
        </p>
        <Fate {...props} />
        {refused && (
          <p className={styles.refused} role="alert">
            {words.voteFailed(refused)}{' '}
            <button type="button" onClick={() => onVote(id)}>
              {common.retry}
            </button>
          </p>
        )}
        {stranger && (
          <p className={styles.signIn} role="status">
            {words.signInToVote}
            <LinkButton small tone="primary" href={signInPath()}>
              {common.signIn}
            </LinkButton>
          </p>
        )}
        {RANKED.includes(status) && (
          <details className={styles.why}>
            <summary>{words.why}</summary>
            <p>{words.whyText(question)}</p>
          </details>
        )}
      </div>
    </li>
  );
});

function Asker({ question: { author }, mine }: { question: Question; mine: boolean }) {
  return (
    <>
      <bdi className={styles.name}>{mine ? words.you : (author?.name ?? words.anonymous)}</bdi>
      {!mine && author?.badges.map((badge) => <span key={badge}>{chat.badges[badge]}</span>)}
    </>
  );
}

/** What became of it, and what its asker can do about that. */
function Fate({ question, mine, replay, onWithdraw }: RowProps) {
  const { status, text, reason, answeredAt } = question;
  const said = {
    held: words.states.held,
    open: null,
    answering: words.states.answering,
    answered: answeredAt ? words.states.answeredAt(answeredAt) : words.states.answered,
    skipped: words.states.skipped,
    rejected: words.states.rejected(reason),
    merged: words.states.merged,
    withdrawn: words.states.gone,
  }[status];
  const back = mine && (status === 'open' || status === 'held');
  return (
    <>
      {said && (
        <p className={styles.fate} data-status={status}>
          {said} {status === 'answered' && <AnswerLink question={question} replay={replay} />}
        </p>
      )}
      {back && (
        <button
          type="button"
          className={styles.back}
          aria-label={words.withdrawOf(text)}
          onClick={() => onWithdraw(question)}
        >
          {words.withdraw}
        </button>
      )}
    </>
  );
}
