import type { Deed, DeedKind } from '../../api/moderation';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { Empty } from './Empty';
import styles from './ModerationPage.module.css';
import type { Met } from './met';
import { useDeeds } from './useDeeds';

const words = moderation.log;

/** What has nothing to bring back, such as a text that is gone, cannot be taken back. */
const REVERSIBLE: DeedKind[] = ['mute', 'ban', 'settings'];

/** What moderators did, with who did it, and the way to take it back. */
export function DeedList({ onPerson }: { onPerson(met: Met): void }) {
  const { resource, more, undo } = useDeeds();
  if (resource.state === 'loading') {
    return <Skeleton height="20rem" />;
  }
  if (resource.state === 'failed') {
    return <p role="alert">{explain(resource.problem)}</p>;
  }
  if (resource.value.items.length === 0) {
    return <Empty title={words.empty} text={words.emptyText} />;
  }
  return (
    <>
      <ol className={styles.list}>
        {resource.value.items.map((deed) => (
          <Row key={deed.id} deed={deed} onPerson={onPerson} onUndo={() => void undo(deed)} />
        ))}
      </ol>
      {more && <Button onClick={more}>{words.more}</Button>}
    </>
  );
}

interface RowProps {
  deed: Deed;
  onPerson(met: Met): void;
  onUndo(): void;
}

function Row({ deed, onPerson, onUndo }: RowProps) {
  const { at, show, person, kind, reason, undoneAt } = deed;
  const sentence = words.sentence(deed);
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p>{sentence}</p>
        {reason && <p className={styles.note}>{words.reason(reason)}</p>}
        <p className={styles.note}>
          <time dateTime={at}>{words.at(at)}</time>
          {undoneAt && ` · ${words.undone(undoneAt)}`}
        </p>
      </div>
      <div className={styles.buttons}>
        {person && (
          <Button small tone="quiet" onClick={() => onPerson({ person, show })}>
            {moderation.person.open(person.name)}
          </Button>
        )}
        {REVERSIBLE.includes(kind) && !undoneAt && (
          <Button small aria-label={words.undoOf(sentence)} onClick={onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
    </li>
  );
}
