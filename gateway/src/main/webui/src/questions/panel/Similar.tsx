import { questions } from '../../text/questions';
import type { DeskState } from '../desk/deskState';
import type { QuestionDesk } from '../desk/questionDesk';
import { hasVoted, votesOf } from '../desk/votes';
import { isSeen } from '../question';
import styles from './AskForm.module.css';
import { useSimilar } from './useSimilar';
import { VoteButton } from './VoteButton';

/** While somebody writes: what others ask that is nearly the same, to be voted for instead. */
export function Similar({ desk, state, text }: { desk: QuestionDesk; state: DeskState; text: string }) {
  const similar = useSimilar(desk.show, text).map((one) => {
    const known = state.questions.get(one.id);
    return isSeen(known) ? known : one;
  });
  if (similar.length === 0) {
    return null;
  }
  return (
    <section className={styles.similar} aria-label={questions.ask.similar}>
      <h3>{questions.ask.similar}</h3>
      <ul>
        {similar.map((question) => (
          <li key={question.id}>
            <VoteButton
              question={question}
              votes={votesOf(state, question)}
              voted={hasVoted(state, question.id)}
              onVote={() => {
                desk.learn(question);
                void desk.vote(question.id);
              }}
            />
            <bdi>{question.text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
