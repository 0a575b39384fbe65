import { getPerson, type Named, type PersonCard } from '../../api/moderation';
import { Badge } from '../../design/Badge';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { chat } from '../../text/chat';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { MessageText } from '../list/MessageText';
import type { Order } from '../menu/actions';
import { NoteForm } from './NoteForm';
import { PersonActions } from './PersonActions';
import styles from './PersonDialog.module.css';

const words = moderation.person;

interface Props {
  person: Named;
  /** Does something to them in the room where they were met. */
  act(order: Order, back?: Order): Promise<void>;
  onClose(): void;
}

/** What moderators know of somebody, tell each other, and can do. */
export default function PersonDialog({ person, act, onClose }: Props) {
  const { resource, reload } = useResource(person.id, () => getPerson(person.id));
  return (
    <Dialog title={person.name || chat.someone} open onClose={onClose}>
      {resource.state === 'loading' && <Skeleton height="16rem" />}
      {resource.state === 'failed' && (
        <p role="alert">{resource.problem.status === 404 ? words.unknown : explain(resource.problem)}</p>
      )}
      {resource.state === 'ready' && (
        <>
          <Facts card={resource.value} />
          {!resource.value.creator && (
            <PersonActions
              card={resource.value}
              act={async (order, back) => {
                await act(order, back);
                await reload();
              }}
            />
          )}
          <NoteForm card={resource.value} onSaved={() => void reload()} />
          <Newest card={resource.value} />
        </>
      )}
    </Dialog>
  );
}

function Facts({ card }: { card: PersonCard }) {
  return (
    <div className={styles.facts}>
      <p>
        {words.since(card.firstSeen)} {card.creator && <Badge>{chat.badges.creator}</Badge>}{' '}
        {card.moderator && <Badge>{words.moderator}</Badge>} {card.banned && <Badge>{words.banned}</Badge>}
      </p>
      <dl>
        {words.figures(card).map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Newest({ card: { newest } }: { card: PersonCard }) {
  return (
    <section className={styles.newest}>
      <h3>{words.newest}</h3>
      {newest.length === 0 ? (
        <p>{words.silent}</p>
      ) : (
        <ul>
          {newest.map(({ id, at, text }) => (
            <li key={id}>
              <time dateTime={at}>{moderation.log.at(at)}</time> <MessageText text={text} me={null} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
