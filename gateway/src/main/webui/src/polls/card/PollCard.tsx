import { ChartBarBig, ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useFocusHome } from '../../design/useFocusHome';
import { useSession } from '../../session/session';
import { polls as words } from '../../text/polls';
import type { PollDesk } from '../pollDesk';
import type { PollState } from '../pollState';
import styles from './PollCard.module.css';
import { PollResult } from './PollResult';
import { useShownPoll } from './useShownPoll';
import { VoteForm } from './VoteForm';

interface Props {
  desk: PollDesk;
  state: PollState;
  /** When the picture on the screen was taken (epoch ms); null while that is unknown. */
  at(): number | null;
}

/** What the host asks, over the top of the column beside the picture. It folds to one line. */
export default function PollCard({ desk, state, at }: Props) {
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const focus = useFocusHome(body);
  const shown = useShownPoll(state, at, card);
  const session = useSession();
  const [folded, setFolded] = useState('');
  const [changing, setChanging] = useState(false);
  const poll = shown?.poll;
  const voted = poll && state.voted.get(poll.id);
  const open = shown?.phase === 'open';
  const choosing = open && (voted === undefined || changing);
  const away = poll !== undefined && folded === poll.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another poll, or its end, ends a change of mind
  useEffect(() => setChanging(false), [poll?.id, open]);

  return (
    <>
      <p className="visually-hidden" role="status" data-poll="">
        {shown && words.said[shown.phase](shown.poll)}
      </p>
      {shown && poll && (
        <section ref={card} className={styles.card} aria-labelledby={`${id}-text`} data-poll={shown.phase}>
          <header className={styles.head}>
            <p className={styles.kind}>
              <ChartBarBig size={16} aria-hidden="true" />
              {words.kind[shown.phase]}
            </p>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!away}
              aria-controls={`${id}-body`}
              aria-label={words.fold(poll.text)}
              onClick={() => setFolded(away ? '' : poll.id)}
            >
              {away ? (
                <ChevronDown size={18} aria-hidden="true" />
              ) : (
                <ChevronUp size={18} aria-hidden="true" />
              )}
            </button>
            <h3 id={`${id}-text`} className={styles.text} data-folded={away}>
              <bdi>{poll.text}</bdi>
            </h3>
          </header>
          <div ref={body} id={`${id}-body`} className={styles.body} hidden={away} tabIndex={-1} {...focus}>
            {choosing ? (
              <VoteForm
                key={poll.id}
                poll={poll}
                voted={voted}
                session={session}
                onVote={async (option) => {
                  await desk.vote(poll.id, option);
                  setChanging(false);
                }}
                onKeep={changing ? () => setChanging(false) : undefined}
              />
            ) : (
              <PollResult
                poll={poll}
                voted={voted}
                phase={shown.phase}
                onChange={open ? () => setChanging(true) : undefined}
              />
            )}
          </div>
        </section>
      )}
    </>
  );
}
