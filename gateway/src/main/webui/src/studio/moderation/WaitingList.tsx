import { useRef } from 'react';
import { Link } from 'wouter';
import { dismissReports, type listWaiting, type Waiting } from '../../api/moderation';
import { MessageText } from '../../chat/list/MessageText';
import { orders } from '../../chat/menu/orders';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useKeptFocus } from '../../design/useKeptFocus';
import type { usePolled } from '../../design/usePolled';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { Empty } from './Empty';
import styles from './ModerationPage.module.css';
import type { Met } from './met';
import type { ActIn } from './useRooms';

const words = moderation.waiting;
/** As many as the service tells. */
const MOST = 200;

interface Props {
  queue: ReturnType<typeof usePolled<Awaited<ReturnType<typeof listWaiting>>>>;
  act: ActIn;
  onPerson(met: Met): void;
}

/** Held and reported messages, the oldest first: yes or no. */
export function WaitingList({ queue: { resource, last, reload }, act, onPerson }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useKeptFocus(list);
  if (!last) {
    return resource.state === 'failed' ? (
      <p role="alert">{explain(resource.problem)}</p>
    ) : (
      <Skeleton height="12rem" />
    );
  }
  if (last.items.length === 0) {
    return <Empty title={words.empty} text={words.emptyText} />;
  }

  async function dismiss(id: string): Promise<void> {
    try {
      await dismissReports(id);
      toast(words.dismissed);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  async function decide({ show, message, held }: Waiting, yes: boolean): Promise<void> {
    if (yes && !held) {
      await dismiss(message.id);
      return;
    }
    const order = yes ? orders.approve : held ? orders.reject : orders.remove;
    await act(show, order(message));
    await reload();
  }

  return (
    <>
      <ul ref={list} className={styles.list} {...focus}>
        {last.items.map((waiting) => (
          <Row key={waiting.message.id} waiting={waiting} onPerson={onPerson} onDecide={decide} />
        ))}
      </ul>
      {last.items.length >= MOST && <p className={styles.note}>{words.most}</p>}
    </>
  );
}

interface RowProps {
  waiting: Waiting;
  onPerson(met: Met): void;
  onDecide(waiting: Waiting, yes: boolean): Promise<void>;
}

function Row({ waiting, onPerson, onDecide }: RowProps) {
  const { show, message, held, reports } = waiting;
  const { author, at, text } = message;
  const yes = held ? words.approve : words.dismiss;
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p>
          <button type="button" className={styles.name} onClick={() => onPerson({ person: author, show })}>
            <bdi>{author.name}</bdi>
          </button>{' '}
          <MessageText text={text} me={null} />
        </p>
        <p className={styles.note}>
          {moderation.log.at(at)} · {held ? words.held : words.reports(reports.length)} ·{' '}
          <Link href={`/s/${show}`}>{words.room}</Link>
        </p>
        {reports.map(({ by, reason }) => (
          <p key={by.id} className={styles.note}>
            {words.report(by.name, reason)}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button small aria-label={words.of(yes, author.name)} onClick={() => void onDecide(waiting, true)}>
          {yes}
        </Button>
        <Button
          small
          tone="danger"
          aria-label={words.of(words.remove, author.name)}
          onClick={() => void onDecide(waiting, false)}
        >
          {words.remove}
        </Button>
      </div>
    </li>
  );
}
