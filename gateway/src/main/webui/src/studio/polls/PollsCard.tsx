import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { newId } from '../../api/client';
import { addPoll, type PollWords } from '../../api/polls';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Choice } from '../../design/Choice';
import { Skeleton } from '../../design/Skeleton';
import { useFocusHome } from '../../design/useFocusHome';
import { isPoll, type Poll } from '../../polls/poll';
import { usePolls } from '../../polls/usePolls';
import { polls } from '../../text/polls';
import shared from '../Desk.module.css';
import { perform } from '../deed';
import { AskedPoll } from './AskedPoll';
import { DraftRow } from './DraftRow';
import { PastPolls } from './PastPolls';
import { PollForm } from './PollForm';
import styles from './Polls.module.css';
import { pollDeeds } from './pollDeeds';

const words = polls.studio;

/** Without a line they are read that often (ms). */
const REFRESH = 5_000;
/** For how long a poll is open (s); 0: until it is closed. */
const LENGTHS = [0, 30, 60, 120, 300];

/** The polls of a show for whoever leads it: what is asked now, what will be, and what was. */
export default function PollsCard({
  show,
  room,
  over = false,
}: {
  show: string;
  room: ChatRoom | undefined;
  over?: boolean;
}) {
  const { desk, state } = usePolls(show, room ?? null, true, over ? 0 : REFRESH);
  const [form, setForm] = useState<Poll | 'new' | null>(null);
  const [length, setLength] = useState(0);
  const request = useRef(newId());
  const home = useRef<HTMLDivElement>(null);
  const focus = useFocusHome(home);
  const all = [...state.polls.values()].filter(isPoll);
  const drafts = all
    .filter(({ status }) => status === 'draft')
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const asked = all
    .filter(({ openedAt }) => openedAt)
    .sort((one, other) => (one.openedAt ?? '').localeCompare(other.openedAt ?? ''))
    .reverse();
  const [latest, ...past] = asked;
  const busy = latest?.status === 'open';

  async function save(poll: PollWords): Promise<void> {
    desk.learn(await addPoll(show, request.current, poll));
    request.current = newId();
    setForm(null);
  }

  return (
    <Card
      title={words.title}
      aside={
        form === null && (
          <Button small tone="quiet" onClick={() => setForm('new')}>
            <Plus size={16} aria-hidden="true" />
            {words.compose}
          </Button>
        )
      }
    >
      <p className={shared.trouble} role="status">
        {state.trouble && words.trouble(state.trouble)}
      </p>
      {!state.known && !state.trouble && (
        <>
          <span className="visually-hidden">{words.loading}</span>
          <Skeleton height="6rem" />
        </>
      )}
      {state.known && (
        // biome-ignore lint/a11y/useSemanticElements: no form
        <div ref={home} role="group" aria-label={words.title} tabIndex={-1} className={shared.all} {...focus}>
          {latest && <AskedPoll poll={latest} onClose={() => void perform(desk, pollDeeds.close(latest))} />}
          {form === 'new' && <PollForm onSave={save} onCancel={() => setForm(null)} />}
          {drafts.length > 0 && (
            <section className={styles.drafts} aria-label={words.drafts}>
              <h3 className={styles.section}>{words.drafts}</h3>
              <ul>
                {drafts.map((draft) =>
                  typeof form === 'object' && form?.id === draft.id ? (
                    <li key={draft.id}>
                      <PollForm
                        draft={draft}
                        onSave={async (now) => {
                          await pollDeeds.write(draft, now).run(desk);
                          setForm(null);
                        }}
                        onCancel={() => setForm(null)}
                      />
                    </li>
                  ) : (
                    <DraftRow
                      key={draft.id}
                      draft={draft}
                      busy={busy}
                      onOpen={() => void perform(desk, pollDeeds.open(draft, length))}
                      onEdit={() => setForm(draft)}
                      onDelete={() => void perform(desk, pollDeeds.delete(draft))}
                    />
                  ),
                )}
              </ul>
              <Choice
                label={words.length}
                hint={busy ? words.otherOpen : undefined}
                value={length}
                options={LENGTHS}
                nameOf={words.lengths}
                onChange={(one) => setLength(one)}
              />
            </section>
          )}
          {all.length === 0 && form === null && <p className={styles.none}>{words.none}</p>}
          {past.length > 0 && <PastPolls polls={past} />}
        </div>
      )}
    </Card>
  );
}
