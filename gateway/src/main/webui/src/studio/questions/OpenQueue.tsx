import { ArrowDownUp } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { useSliding } from '../../design/useSliding';
import type { DeskState } from '../../questions/desk/deskState';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import { votesOf } from '../../questions/desk/votes';
import { useCalmOrder } from '../../questions/list/useCalmOrder';
import { isSeen, type Question } from '../../questions/question';
import { questions } from '../../text/questions';
import { queue as words } from '../../text/queue';
import { act, type Deed, deeds } from './deeds';
import { moved } from './places';
import styles from './Queue.module.css';
import { type Asking, QueueDialog } from './QueueDialog';
import { QueueRow } from './QueueRow';
import { commandOf, type QueueCommand, stepOf } from './queueKeys';
import { useDragging } from './useDragging';

interface Props {
  desk: QuestionDesk;
  state: DeskState;
  /** The queue in its order. */
  open: Question[];
  answering: Question | undefined;
  now: number;
}

/** The open questions: by keyboard, mouse or finger; it sorts itself while nobody touches it. */
export function OpenQueue({ desk, state, open, answering, now }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useMemo(() => ({ open: open.map(({ id }) => id) }), [open]);
  const { shown, fresh, sort, renew, hold } = useCalmOrder(frame, wanted);
  const rows = shown.open.map((id) => state.questions.get(id)).filter((one) => isSeen(one)) as Question[];
  /** Rows of questions that are open no more stand there while the list holds still. */
  const order = rows.filter(isOpen);
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ what: Asking; question: Question } | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  useSliding(list);
  const none = useRef<HTMLParagraphElement>(null);
  const stand = useStanding(list, rows, at, none);

  const done = (deed: Deed | null) => deed && void act(desk, deed, renew);
  const { grip, edge } = useDragging(list, (from, to) => {
    const one = rows[from];
    if (one && isOpen(one)) {
      const there = moved(rows, from, to).filter(isOpen);
      done(deeds.move(order, order.indexOf(one), there.indexOf(one)));
    }
  });

  function command(what: QueueCommand | 'top' | 'hold', question: Question): void {
    const index = order.indexOf(question);
    if (index < 0) {
      return;
    }
    switch (what) {
      case 'pin':
        return void done(deeds.pin(question, order));
      case 'skip':
        return void done(deeds.skip(question));
      case 'hold':
        return void done(deeds.hold(question));
      case 'up':
        return void done(deeds.move(order, index, index - 1));
      case 'down':
        return void done(deeds.move(order, index, index + 1));
      case 'top':
        return void done(deeds.move(order, index, 0));
      default:
        setAsking({ what, question });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const id = (event.target as HTMLElement).dataset.answer;
    const question = rows.find((one) => one.id === id);
    if (!question) {
      return;
    }
    const what = commandOf(event);
    const to = stepOf(event, rows.indexOf(question), rows.length);
    if (what) {
      event.preventDefault();
      command(what, question);
    } else if (to !== null) {
      event.preventDefault();
      setCurrent(rows[to]?.id ?? null);
      buttonOf(list.current, rows[to]?.id)?.focus();
    } else if (event.repeat) {
      // A key that is held down answers one question, not all.
      event.preventDefault();
    }
  }

  return (
    <div ref={frame} className={styles.frame} {...hold}>
      {rows.length === 0 && (
        // What was here last leaves the focus to it.
        <p
          ref={none}
          tabIndex={-1}
          className={styles.empty}
          onBlur={() => {
            stand.current = false;
          }}
        >
          <strong>{words.empty}</strong>
          <span>{words.emptyText}</span>
        </p>
      )}
      <ol
        ref={list}
        hidden={rows.length === 0}
        className={styles.rows}
        aria-label={words.list}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          stand.current = true;
          // A row's menu is elsewhere on the page.
          const row = target.closest<HTMLElement>('[data-row]');
          if (row) {
            setCurrent(row.dataset.row ?? null);
          }
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          stand.current = currentTarget.contains(relatedTarget);
        }}
      >
        {shown.open.map((id) => {
          const question = state.questions.get(id);
          if (!isSeen(question)) {
            return (
              <li key={id} className={styles.gone}>
                {questions.states.gone}
              </li>
            );
          }
          const index = rows.indexOf(question);
          return (
            <QueueRow
              key={id}
              question={question}
              votes={votesOf(state, question)}
              index={index}
              last={index === rows.length - 1}
              current={index === at}
              now={now}
              edge={edge(index)}
              grip={grip(index)}
              onAnswer={() => isOpen(question) && done(deeds.answer(question, answering))}
              onCommand={(what) => command(what, question)}
            />
          );
        })}
      </ol>
      {sort && (
        <Button
          small
          className={styles.sort ?? ''}
          onClick={() => {
            sort();
            buttonOf(list.current, rows[at]?.id)?.focus();
          }}
        >
          <ArrowDownUp size={14} aria-hidden="true" />
          {questions.sort(fresh)}
        </Button>
      )}
      {asking && (
        <QueueDialog
          asking={asking.what}
          question={asking.question}
          others={order.filter(({ id }) => id !== asking.question.id)}
          onDeed={done}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

const isOpen = ({ status }: Question) => status === 'open';

const buttonOf = (list: HTMLElement | null, id: string | undefined) =>
  [...(list?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])].find(
    ({ dataset }) => dataset.answer === id,
  );

/** A focused question that moves keeps the focus; one that leaves gives it to whatever takes its place. True while it is here. */
function useStanding(
  list: RefObject<HTMLElement | null>,
  rows: Question[],
  at: number,
  none: RefObject<HTMLElement | null>,
) {
  const here = useRef(false);
  const place = useRef(at);
  useLayoutEffect(() => {
    if (here.current && document.activeElement === document.body) {
      const stays = rows[at];
      const next = at === 0 && place.current > 0 ? rows[Math.min(place.current, rows.length - 1)] : stays;
      (buttonOf(list.current, next?.id) ?? none.current)?.focus();
    }
    place.current = at;
  });
  return here;
}
