import { useState } from 'react';
import { addModerator, listModerators, type Moderator, removeModerator } from '../../api/moderation';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { FindPerson } from './FindPerson';
import styles from './ModerationPage.module.css';

const words = moderation.moderators;

/** Who keeps order with the creator; a slip can be undone. */
export function ModeratorList() {
  const { resource, reload } = useResource('moderators', listModerators);
  const [finding, setFinding] = useState(false);
  if (resource.state === 'loading') {
    return <Skeleton height="12rem" />;
  }
  if (resource.state === 'failed') {
    return <p role="alert">{explain(resource.problem)}</p>;
  }
  const moderators = resource.value;

  async function change(person: string, name: string, wanted: boolean, undoable = true): Promise<void> {
    try {
      await (wanted ? addModerator(person, name) : removeModerator(person));
      const undo = { label: common.undo, run: () => void change(person, name, !wanted, false) };
      toast(wanted ? words.added(name) : words.removed(name), undoable ? undo : undefined);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  return (
    <div className={styles.words}>
      <p className={styles.note}>{words.intro}</p>
      {moderators.length === 0 ? (
        <p className={styles.note}>{words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.title}>
          {moderators.map((one) => (
            <Row key={one.person} moderator={one} onRemove={() => void change(one.person, one.name, false)} />
          ))}
        </ul>
      )}
      {finding || moderators.length === 0 ? (
        <FindPerson
          moderators={moderators.map(({ person }) => person)}
          onAdd={(person, name) => void change(person, name, true)}
        />
      ) : (
        <div>
          <Button onClick={() => setFinding(true)}>{words.find}</Button>
        </div>
      )}
    </div>
  );
}

function Row({ moderator: { name, addedAt }, onRemove }: { moderator: Moderator; onRemove(): void }) {
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <strong>{name}</strong>
        <p className={styles.note}>{words.since(addedAt)}</p>
      </div>
      <Button small aria-label={words.removeOf(name)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}
