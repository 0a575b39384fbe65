import { useState } from 'react';
import { usePageTitle } from '../../app/usePageTitle';
import { Button } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { MemberRow } from './MemberRow';
import styles from './MembersPage.module.css';
import { SearchField } from './SearchField';
import { useMembers } from './useMembers';

const words = studio.people;

export function MembersPage() {
  const [query, setQuery] = useState('');
  const { members, settled, more, problem, reload, change } = useMembers(query);
  usePageTitle(`${words.title} · ${studio.title}`);
  return (
    <>
      <PageHead title={words.title} intro={words.intro} />
      <SearchField query={query} onQuery={setQuery} />
      {problem && (
        <p className={styles.note} role="alert">
          {explain(problem)} <Button onClick={reload}>{common.retry}</Button>
        </p>
      )}
      {!members && !problem && <Skeleton height="20rem" />}
      {members && members.length > 0 && (
        <ul className={styles.list}>
          {members.map((member) => (
            <MemberRow key={member.person} member={member} onChange={change} />
          ))}
        </ul>
      )}
      <p className={styles.note} role="status">
        {settled && members?.length === 0 && (query ? words.nobody(query) : words.none)}
        {settled && query && members && members.length > 0 && words.found(members.length)}
      </p>
      {more && <Button onClick={more}>{words.more}</Button>}
    </>
  );
}
