import { useState } from 'react';
import type { Member } from '../../api/types';
import { Button } from '../../design/Button';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { studio } from '../../text/studio';
import { SearchField } from '../members/SearchField';
import { useMembers } from '../members/useMembers';
import styles from './ModerationPage.module.css';

const words = moderation.moderators;
const people = studio.people;

interface Props {
  /** Who moderates already. */
  moderators: string[];
  onAdd(person: string, name: string): void;
}

/** Looks among everybody who has signed in. */
export function FindPerson({ moderators, onAdd }: Props) {
  const [query, setQuery] = useState('');
  const { members, settled, more, problem } = useMembers(query);
  return (
    <div>
      <SearchField query={query} onQuery={setQuery} />
      {problem && <p role="alert">{explain(problem)}</p>}
      {members && members.length > 0 && (
        <ul className={styles.list} aria-label={people.search}>
          {members.map((member) => (
            <Row key={member.person} member={member} is={moderators.includes(member.person)} onAdd={onAdd} />
          ))}
        </ul>
      )}
      <p className={styles.note} role="status">
        {settled && members?.length === 0 && (query ? people.nobody(query) : people.none)}
      </p>
      {more && <Button onClick={more}>{people.more}</Button>}
    </div>
  );
}

function Row({ member, is, onAdd }: { member: Member; is: boolean; onAdd: Props['onAdd'] }) {
  const name = member.name || member.username || member.person;
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <strong>{name}</strong>
        {member.username && <p className={styles.note}>@{member.username}</p>}
      </div>
      {is ? (
        <span className={styles.note}>{words.is}</span>
      ) : (
        <Button small aria-label={words.addOf(name)} onClick={() => onAdd(member.person, name)}>
          {words.add}
        </Button>
      )}
    </li>
  );
}
