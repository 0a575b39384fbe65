import type { ReactNode, RefObject } from 'react';
import type { Show } from '../../api/types';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { Skeleton } from '../../design/Skeleton';
import { useNow } from '../../design/useNow';
import { useDesk } from '../../questions/desk/useDesk';
import side from '../../questions/panel/QuestionSide.module.css';
import { common } from '../../text/common';
import { missed as words } from '../../text/missed';
import type { Pass } from '../pass';
import type { ReplayWish } from '../useReplay';
import { answerAt, answeredSoFar } from './answeredSoFar';
import { CatchUp } from './CatchUp';
import styles from './MissedPanel.module.css';
import { MissedRow } from './MissedRow';

/** Without a line the list is read that often (ms). */
const REFRESH = 20_000;

export interface MissedProps {
  show: Show;
  room: ChatRoom | undefined;
  pass: Pass;
  replay: ReplayWish;
  onLive(): void;
}

/** For whoever came late to a show that is on: what was answered so far, to go back to, and the way back to live. */
export default function MissedPanel({ show, room, pass, replay, onLive }: MissedProps) {
  const { desk, state } = useDesk(show.id, room ?? null, REFRESH);
  const now = useNow(500);
  const answered = answeredSoFar(state.questions.values(), pass);
  const date = replay.wanted ? dateOf(replay.clock) : null;
  const current = date === null ? undefined : answerAt(answered, date);
  return (
    <section className={cx(side.panel, styles.panel)} data-missed="" aria-labelledby="missed-title">
      <header className={styles.head} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.box} tabIndex={0} aria-label={words.list}>
        <h2 id="missed-title" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.notice} role="status">
          {state.trouble}
        </p>
        {state.known ? (
          <List>
            {answered.map((one) => (
              <MissedRow
                key={one.question.id}
                answered={one}
                current={one === current}
                now={now}
                onWatch={replay.watch}
              />
            ))}
          </List>
        ) : state.trouble ? (
          <Button className={styles.retry ?? ''} onClick={() => void desk.reload()}>
            {common.retry}
          </Button>
        ) : (
          <Loading />
        )}
      </section>
      {date !== null && <CatchUp behind={now - date} video={replay.video} onLive={onLive} />}
    </section>
  );
}

const dateOf = (clock: RefObject<(() => number | null) | null>) => clock.current?.() ?? null;

function List({ children }: { children: ReactNode[] }) {
  return children.length > 0 ? (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <ol>{children}</ol>
    </>
  ) : (
    <div className={styles.none}>
      <h3>{words.none}</h3>
      <p>{words.noneText}</p>
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <span className="visually-hidden">{words.loading}</span>
      <Skeleton height="64px" />
      <Skeleton height="64px" />
      <Skeleton height="64px" />
    </div>
  );
}
