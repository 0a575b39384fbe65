import type { Question } from '../../questions/question';
import { chat } from '../../text/chat';
import { questions } from '../../text/questions';
import { queue as words } from '../../text/queue';

/** Who asked, and when, for those who see the names of the anonymous. */
export function Asked({
  question: { author, anonymous, askedAt, rolledOver },
  now,
}: {
  question: Question;
  now: number;
}) {
  const name = author ? (anonymous ? words.anonymousOf(author.name) : author.name) : questions.anonymous;
  return (
    <>
      <bdi>{name}</bdi>
      {author?.badges.map((badge) => (
        <span key={badge}>{chat.badges[badge]}</span>
      ))}
      <time dateTime={askedAt}>{questions.askedAt(askedAt, now)}</time>
      {rolledOver && <span>{questions.rolledOver}</span>}
    </>
  );
}
