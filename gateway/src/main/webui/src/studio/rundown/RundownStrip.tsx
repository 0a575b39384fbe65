import { useState } from 'react';
import { nextSegment, stopComing, undoSegment } from '../../api/rundown';
import type { Rundown, RundownItem } from '../../api/types';
import { Button } from '../../design/Button';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { AccessBadge } from '../../shows/AccessBadge';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { timer } from '../../text/format';
import { rundown as text } from '../../text/rundown';
import styles from './Rundown.module.css';

const words = text.strip;

interface Props {
  show: string;
  rundown: Rundown;
  onChange(now: Rundown): void;
}

/** Where the show is in its rundown: what is on, what is next, and the way there. */
export function RundownStrip({ show, rundown, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const { items, current, since, coming, comingAt, clock, undoable } = rundown;
  const at = items.findIndex(({ id }) => id === current);
  const now = items[at];
  const next = items[at + 1];
  const awaited = items.find(({ id }) => id === coming);

  async function run(
    order: (show: string, from: Rundown) => Promise<Rundown>,
    say: (now: Rundown) => string,
    from: Rundown,
    undo = false,
  ) {
    setBusy(true);
    try {
      const after = await order(show, from);
      onChange(after);
      const back = { label: common.undo, run: () => void run(undoSegment, () => words.takenBack, after) };
      toast(say(after), undo && after.undoable && !after.coming ? back : undefined);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  const go = () => run(nextSegment, said, rundown, true);
  return (
    <div className={styles.strip}>
      <div className={styles.now}>
        <h3>{words.now}</h3>
        <p className={styles.title}>
          {now?.title ?? words.notBegun} {now && <AccessBadge show={now} />}
        </p>
        {now && since && <Clock item={now} since={since} />}
        {now?.notes && <p className={styles.note}>{now.notes}</p>}
      </div>
      <div className={styles.next}>
        <h3>{words.next}</h3>
        {next ? (
          <p className={styles.title}>
            {next.title} <AccessBadge show={next} />
          </p>
        ) : (
          <p className={styles.note}>{words.last}</p>
        )}
        {clock && next && <p className={styles.note}>{words.clock}</p>}
      </div>
      <div className={styles.ways}>
        {awaited && comingAt ? (
          <>
            <p>
              {words.counting(awaited.title)} <Countdown at={comingAt} />
            </p>
            <p className={styles.note}>{words.seen}</p>
            <Button
              tone="primary"
              disabled={busy}
              onClick={() => void run(stopComing, () => words.takenBack, rundown)}
            >
              {words.back}
            </Button>
            <Button disabled={busy} onClick={() => void go()}>
              {words.startNow}
            </Button>
          </>
        ) : (
          <>
            {next && (
              <Button tone="primary" disabled={busy} onClick={() => void go()}>
                {now ? words.goOn : words.begin}
              </Button>
            )}
            {undoable && (
              <Button
                small
                disabled={busy}
                onClick={() => void run(undoSegment, () => words.takenBack, rundown)}
              >
                {words.undo}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function said({ items, current, coming }: Rundown): string {
  const title = items.find(({ id }) => id === (coming ?? current))?.title ?? '';
  return coming ? words.coming(title) : words.started(title);
}

/** How much of its minutes is left, or how far over it is. */
function Clock({ item, since }: { item: RundownItem; since: string }) {
  const left = Date.parse(since) + item.minutes * 60_000 - useNow();
  return (
    <p className={styles.clock} data-over={left < 0} role="timer" aria-live="off">
      {left < 0 ? words.over(timer(-left)) : words.left(timer(left))}
    </p>
  );
}

function Countdown({ at }: { at: string }) {
  const left = Math.max(0, Math.ceil((Date.parse(at) - useNow()) / 1_000) * 1_000);
  return (
    <span role="timer" aria-live="off" className={styles.clock}>
      {timer(left)}
    </span>
  );
}
