import { ChevronUp } from 'lucide-react';
import { short } from '../../text/format';
import { questions as words } from '../../text/questions';
import type { Question } from '../question';
import styles from './VoteButton.module.css';

interface Props {
  question: Question;
  votes: number;
  voted: boolean;
  onVote(): void;
}

/** One tap for it, another one takes that back. */
export function VoteButton({ question, votes, voted, onVote }: Props) {
  return (
    <button
      type="button"
      className={styles.vote}
      aria-pressed={voted}
      aria-label={words.voteOf(question.text, votes)}
      onClick={onVote}
    >
      <ChevronUp size={18} aria-hidden="true" />
      <span>{short(votes)}</span>
    </button>
  );
}

/** Votes of a question that takes none. */
export function Votes({ votes }: { votes: number }) {
  return (
    <p className={styles.votes} title={words.votes(votes)}>
      <span aria-hidden="true">{short(votes)}</span>
      <span className="visually-hidden">{words.votes(votes)}</span>
    </p>
  );
}
