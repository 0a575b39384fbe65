import { MonitorSmartphone } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { useFocusHome } from '../../design/useFocusHome';
import { useNow } from '../../design/useNow';
import { useDesk } from '../../questions/desk/useDesk';
import { inOrder, isSeen, type Question, type QuestionStatus } from '../../questions/question';
import { questions as said } from '../../text/questions';
import { queue as words } from '../../text/queue';
import shared from '../Desk.module.css';
import { takeBack } from '../deed';
import { DoneQuestions } from './DoneQuestions';
import { act, type Deed, deeds } from './deeds';
import { HeldQuestions } from './HeldQuestions';
import { NowAnswering } from './NowAnswering';
import { OpenQueue } from './OpenQueue';
import styles from './Queue.module.css';
import { QueueDialog } from './QueueDialog';
import { QueueSettings } from './QueueSettings';
import { takesBack } from './queueKeys';

/** Without a line the queue is read that often (ms). */
const REFRESH = 5_000;
const DONE: QuestionStatus[] = ['answered', 'skipped', 'rejected'];

/** The questions of a show for whoever leads it: what is answered now, what comes next, what waits, what is done with. */
export default function QuestionQueue({ show, room }: { show: string; room: ChatRoom | undefined }) {
  const { desk, state } = useDesk(show, room ?? null, REFRESH);
  const now = useNow(60_000);
  const home = useRef<HTMLDivElement>(null);
  const focus = useFocusHome(home);
  const [rejecting, setRejecting] = useState<Question | null>(null);
  const all = useMemo(() => inOrder([...state.questions.values()].filter(isSeen)), [state.questions]);
  const open = useMemo(() => all.filter(({ status }) => status === 'open'), [all]);
  const of = (...wanted: QuestionStatus[]) => all.filter(({ status }) => wanted.includes(status));
  const [answering] = of('answering');
  const held = of('held');
  const newest = (one: Question, other: Question) => (one.id < other.id ? 1 : -1);
  const done = (deed: Deed) => void act(desk, deed);

  return (
    <Card
      title={words.title}
      aside={
        <div className={styles.head}>
          {state.known && <span>{words.count(open.length)}</span>}
          <Link className={styles.host} href={`/studio/s/${encodeURIComponent(show)}/host`} target="_blank">
            <MonitorSmartphone size={16} aria-hidden="true" />
            {words.host}
          </Link>
          <QueueSettings desk={desk} settings={state.settings} />
        </div>
      }
    >
      <p className={shared.trouble} role="status">
        {state.trouble && words.trouble(state.trouble)}
      </p>
      {!state.known && !state.trouble && (
        <>
          <span className="visually-hidden">{said.loading}</span>
          <Skeleton height="16rem" />
        </>
      )}
      {/* What appears with its words in it is not read out: this is always there. */}
      <p className="visually-hidden" role="status">
        {held.length > 0 && words.waitingSaid(held.length)}
      </p>
      {state.known && (
        // biome-ignore lint/a11y/useSemanticElements: no form
        <div
          ref={home}
          role="group"
          aria-label={words.title}
          tabIndex={-1}
          className={shared.all}
          {...focus}
          onKeyDown={(event) => {
            if (takesBack(event)) {
              event.preventDefault();
              takeBack(desk);
            }
          }}
        >
          <NowAnswering
            question={answering}
            onDone={(one) => done(deeds.answered(one))}
            onBack={(one) => done(deeds.putBack(one))}
          />
          <HeldQuestions
            questions={held.sort(newest).reverse()}
            now={now}
            onApprove={(one) => done(deeds.approve(one))}
            onReject={setRejecting}
          />
          <OpenQueue desk={desk} state={state} open={open} answering={answering} now={now} />
          {open.length > 0 && <p className={styles.keys}>{words.keys}</p>}
          <DoneQuestions questions={of(...DONE).sort(newest)} onReopen={(one) => done(deeds.reopen(one))} />
        </div>
      )}
      {rejecting && (
        <QueueDialog
          asking="reject"
          question={rejecting}
          others={[]}
          onDeed={done}
          onClose={() => setRejecting(null)}
        />
      )}
    </Card>
  );
}
