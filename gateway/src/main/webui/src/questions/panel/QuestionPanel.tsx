import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Show } from '../../api/types';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { cx } from '../../design/cx';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useSession } from '../../session/session';
import { explain } from '../../text/explain';
import { questions as words } from '../../text/questions';
import { useDesk } from '../desk/useDesk';
import { isSeen, type Question } from '../question';
import type { Watching } from './AnswerLink';
import { AskForm } from './AskForm';
import { draftOf } from './draft';
import { QuestionList } from './QuestionList';
import styles from './QuestionPanel.module.css';
import side from './QuestionSide.module.css';
import { useNamed } from './useNamed';

/** Without a line the list is read that often (ms). */
const REFRESH = 20_000;

interface Props {
  show: Show;
  room: ChatRoom | undefined;
  replay: Watching;
}

/** What viewers ask, vote for and were answered. */
export default function QuestionPanel({ show, room, replay }: Props) {
  const { desk, state } = useDesk(show.id, room ?? null, REFRESH);
  const session = useSession();
  const [draft, setDraft] = useState(() => draftOf(show.id));
  const named = useNamed(state, replay);
  const current = [...state.questions.values()].filter(isSeen).find(({ status }) => status === 'answering');
  const creator = session.kind === 'signedIn' && session.creator;

  async function withdraw(question: Question): Promise<void> {
    try {
      await desk.withdraw(question);
      setDraft((now) => (now === '' ? question.text : now));
      toast(draft === '' ? words.withdrawn : words.withdrawnAlone);
    } catch (error) {
      toast(explain(error));
    }
  }

  return (
    <section className={cx(side.panel, styles.panel)} data-questions="" aria-labelledby="questions-title">
      <header className={styles.head}>
        <h2 id="questions-title" className={styles.title}>
          {words.title}
        </h2>
        {(state.moderates || creator) && (
          <Link className={styles.queue} href={`/studio/s/${encodeURIComponent(show.id)}/questions`}>
            <ListChecks size={16} aria-hidden="true" />
            {words.queue}
          </Link>
        )}
      </header>
      <p className={styles.notice} role="status">
        {state.trouble}
      </p>
      <p className="visually-hidden" role="status">
        {current && words.nowSaid(current.text, state.mine.has(current.id))}
      </p>
      {state.known ? (
        <QuestionList
          state={state}
          signedIn={session.kind === 'signedIn'}
          over={show.status === 'ended'}
          named={named}
          replay={replay}
          onVote={(id) => void desk.vote(id)}
          onWithdraw={(question) => void withdraw(question)}
        />
      ) : (
        <Loading failed={state.trouble !== ''} />
      )}
      {(state.known || state.trouble === '') && (
        <AskForm desk={desk} state={state} session={session} text={draft} onText={setDraft} />
      )}
    </section>
  );
}

function Loading({ failed }: { failed: boolean }) {
  return (
    <div className={styles.loading}>
      {!failed && (
        <>
          <span className="visually-hidden">{words.loading}</span>
          <Skeleton height="64px" />
          <Skeleton height="64px" />
          <Skeleton height="64px" />
        </>
      )}
    </div>
  );
}
