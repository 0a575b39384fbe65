import { Search } from 'lucide-react';
import { studio } from '../../text/studio';
import styles from './MembersPage.module.css';

const words = studio.people;

/** Looks for people by name. */
export function SearchField({ query, onQuery }: { query: string; onQuery(query: string): void }) {
  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden="true" />
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
    </div>
  );
}
