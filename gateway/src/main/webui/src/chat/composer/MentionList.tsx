import { cx } from '../../design/cx';
import { chat } from '../../text/chat';
import styles from './MentionList.module.css';

interface Props {
  id: string;
  people: string[];
  chosen: number;
  onPick(name: string): void;
}

/** Whom a mention may mean; the focus stays in the text. */
export function MentionList({ id, people, chosen, onPick }: Props) {
  return (
    <div id={id} role="listbox" aria-label={chat.composer.people} className={styles.list}>
      {people.map((name, index) => (
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={cx(styles.person, index === chosen && styles.chosen)}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(name);
          }}
        >
          <bdi>{name}</bdi>
        </div>
      ))}
    </div>
  );
}
