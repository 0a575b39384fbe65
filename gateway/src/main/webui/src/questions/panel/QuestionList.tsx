import { ArrowDownUp } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { useFocusHome } from '../../design/useFocusHome';
import { useNow } from '../../design/useNow';
import { useSliding } from '../../design/useSliding';
import { questions as words } from '../../text/questions';
import type { DeskState } from '../desk/deskState';
import { hasVoted, votesOf } from '../desk/votes';
import { useCalmOrder } from '../list/useCalmOrder';
import { isSeen, type Question } from '../question';
import type { Watching } from './AnswerLink';
import styles from './QuestionList.module.css';
import { QuestionRow } from './QuestionRow';
import { sectionsOf } from './sections';

interface Props {
  state: DeskState;
  signedIn: boolean;
  /** The show is over. */
  over: boolean;
  /** The question that the page was opened for. */
  named: string | null;
  replay: Watching;
  onVote(id: string): void;
  onWithdraw(question: Question): void;
}

/** The questions in their sections; it sorts itself while nobody touches it. */
export function QuestionList({ state, signedIn, over, named, replay, onVote, onWithdraw }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const now = useNow(60_000);
  const [stranger, setStranger] = useState<string | null>(null);
  const wanted = useMemo(() => sectionsOf(state), [state]);
  const { shown, fresh, sort, hold } = useCalmOrder(frame, wanted);
  useSliding(box);
  const focus = useFocusHome(box);
  useEffect(() => {
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset.row === named);
    row?.scrollIntoView({ block: 'nearest' });
    row?.setAttribute('data-named', '');
  }, [named]);
  const latest = useRef({ signedIn, onVote, onWithdraw });
  latest.current = { signedIn, onVote, onWithdraw };
  const vote = useCallback((id: string) => {
    if (latest.current.signedIn) {
      latest.current.onVote(id);
    } else {
      setStranger(id);
    }
  }, []);
  const withdraw = useCallback((question: Question) => latest.current.onWithdraw(question), []);
  const none = Object.values(shown).every((ids) => ids.length === 0);

  function row(id: string) {
    const question = state.questions.get(id);
    if (!isSeen(question)) {
      return (
        <li key={id} className={styles.gone} data-row={id}>
          {words.states.gone}
        </li>
      );
    }
    return (
      <QuestionRow
        key={id}
        question={question}
        votes={votesOf(state, question)}
        voted={hasVoted(state, id)}
        mine={state.mine.has(id)}
        refused={state.refused.get(id)}
        stranger={stranger === id && !signedIn}
        now={now}
        replay={replay}
        onVote={vote}
        onWithdraw={withdraw}
      />
    );
  }

  return (
    <div ref={frame} className={styles.frame} {...hold}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section ref={box} className={styles.box} tabIndex={0} aria-label={words.list} {...focus}>
        {none ? (
          <p className={styles.nothing}>
            {over ? words.emptyReplay : signedIn ? words.empty : words.emptyQuiet}
          </p>
        ) : (
          (Object.keys(words.sections) as (keyof typeof words.sections)[]).map(
            (name) =>
              (shown[name]?.length ?? 0) > 0 && (
                <section key={name} aria-label={words.sections[name]}>
                  {/* The row itself says so, wherever it stands. */}
                  <h3 className={name === 'now' ? 'visually-hidden' : styles.section}>
                    {words.sections[name]}
                  </h3>
                  <ul>{shown[name]?.map(row)}</ul>
                </section>
              ),
          )
        )}
      </section>
      {sort && (
        <Button
          small
          className={styles.sort ?? ''}
          onClick={() => {
            sort();
            box.current?.focus({ preventScroll: true });
          }}
        >
          <ArrowDownUp size={14} aria-hidden="true" />
          {words.sort(fresh)}
        </Button>
      )}
    </div>
  );
}
