import { memo, useState } from 'react';
import { Badge } from '../../design/Badge';
import { LinkButton } from '../../design/Button';
import { signInPath } from '../../session/session';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import { questions as words } from '../../text/questions';
import { type Question, takesVotes } from '../question';
import { AnswerLink, type Watching } from './AnswerLink';
import styles from './QuestionRow.module.css';
import { VoteButton, Votes } from './VoteButton';

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
  const { question, votes, voted, mine, refused, stranger, now, onVote, onWithdraw } = props;
  const { id, text, status, label, askedAt, rolledOver } = question;
  const [why, setWhy] = useState(false);
  const back = mine && (status === 'open' || status === 'held');
  return (
    <li className={styles.row} data-row={id} data-status={status}>
      {takesVotes(question) ? (
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
          {back && (
            <button
              type="button"
              className={styles.button}
              aria-label={words.withdrawOf(text)}
              onClick={() => onWithdraw(question)}
            >
              {words.withdraw}
            </button>
          )}
          {RANKED.includes(status) && (
            <button
              type="button"
              className={styles.button}
              aria-expanded={why}
              aria-label={words.whyOf(text)}
              onClick={() => setWhy(!why)}
            >
              {words.why}
            </button>
          )}
        </p>
        {why && <p className={styles.why}>{words.whyText(question)}</p>}
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
          <p className={styles.signIn} role="alert">
            {words.signInToVote}
            <LinkButton small tone="primary" href={signInPath()}>
              {common.signIn}
            </LinkButton>
          </p>
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

/** What became of it. */
function Fate({ question, replay }: RowProps) {
  const { status, reason, answeredAt } = question;
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
  return (
    said && (
      <p className={styles.fate} data-status={status}>
        {said} {status === 'answered' && <AnswerLink question={question} replay={replay} />}
      </p>
    )
  );
}
