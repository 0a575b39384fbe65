import { ChartBarBig } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { Button } from '../../design/Button';
import { useNow } from '../../design/useNow';
import { PollBars } from '../../polls/card/PollBars';
import { isPoll, type Poll } from '../../polls/poll';
import type { PollDesk } from '../../polls/pollDesk';
import { usePolls } from '../../polls/usePolls';
import { polls } from '../../text/polls';
import { type Deed, perform } from '../deed';
import { pollDeeds } from '../polls/pollDeeds';
import styles from './HostPoll.module.css';

const words = polls.studio;

/** Without a line they are read that often (ms). */
const REFRESH = 5_000;
/** So long a result stands here (ms). */
const READ_OUT = 60_000;

/** The poll that is open with its numbers, or its result for a while; else the next draft, to be opened. Nothing where there is none. */
export function HostPoll({ show, room }: { show: string; room: ChatRoom | undefined }) {
  const { desk, state } = usePolls(show, room ?? null, true, REFRESH);
  const now = useNow();
  const all = [...state.polls.values()].filter(isPoll);
  const asked =
    all.find(({ status }) => status === 'open') ??
    all
      .filter(({ closedAt }) => now < Date.parse(closedAt ?? '') + READ_OUT)
      .sort((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''))[0];
  const draft = all
    .filter(({ status }) => status === 'draft')
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0];
  if (asked) {
    return <Asked desk={desk} poll={asked} now={now} />;
  }
  return (
    draft && (
      <section className={styles.poll} aria-label={words.title}>
        <div className={styles.line}>
          <ChartBarBig size={18} aria-hidden="true" />
          <p>
            <bdi>{draft.text}</bdi>
          </p>
          <Button aria-label={words.openOf(draft.text)} onClick={pressed(desk, pollDeeds.open(draft, 0))}>
            {words.open}
          </Button>
        </div>
      </section>
    )
  );
}

function Asked({ desk, poll, now }: { desk: PollDesk; poll: Poll; now: number }) {
  const open = poll.status === 'open';
  const closing = open && poll.closeFrom !== null && now >= Date.parse(poll.closeFrom);
  return (
    <section className={styles.poll} data-open={open} aria-label={open ? words.current : polls.kind.result}>
      <div className={styles.line}>
        <ChartBarBig size={18} aria-hidden="true" />
        <p>
          <bdi>{poll.text}</bdi>
        </p>
        {open && !closing && <Button onClick={pressed(desk, pollDeeds.close(poll))}>{words.close}</Button>}
      </div>
      <PollBars poll={poll} />
      <p className={styles.note} role="status" aria-live={open && !closing ? 'off' : 'polite'}>
        {closing ? words.closing : words.totals(poll)}
      </p>
    </section>
  );
}

/** A press leaves no focus behind: Space stays what it is here. */
const pressed = (desk: PollDesk, deed: Deed<PollDesk>) => (event: MouseEvent<HTMLButtonElement>) => {
  if (event.detail > 0) {
    event.currentTarget.blur();
  }
  void perform(desk, deed);
};
