import { getMembersGained, membersGainedCsvPath } from '../../api/after';
import type { MembersGained } from '../../api/types';
import { useResource } from '../../design/useResource';
import { after } from '../../text/after';
import styles from './After.module.css';
import { CsvLink } from './CsvLink';
import { Part } from './Part';

const words = after.gained;
const DAY = 86_400_000;
/** So many names are enough to say thank you to; the file has all. */
const NAMED = 20;

/** Whom the show brought. */
export function GainedCard({ startedAt, endedAt }: { startedAt: string; endedAt: string }) {
  const until = Date.parse(endedAt) + DAY;
  const span = { from: startedAt, until: new Date(until).toISOString() };
  const { resource, reload } = useResource(`gained ${span.from}`, () => getMembersGained(span));
  const open = Date.now() < until;
  return (
    <Part
      title={words.title}
      resource={resource}
      definition={open ? `${words.definition} ${words.open(span.until)}` : words.definition}
      aside={<CsvLink href={membersGainedCsvPath(span)} of={words.title} />}
      height="6rem"
      onRetry={() => void reload()}
    >
      {(gained) => <Newcomers gained={gained} />}
    </Part>
  );
}

function Newcomers({ gained: { count, items } }: { gained: MembersGained }) {
  const named = items.slice(0, NAMED);
  return (
    <>
      <p className={styles.large}>{after.figure(count)}</p>
      {named.length > 0 && (
        <ul className={styles.people}>
          {named.map(({ name, at, plan }) => (
            <li key={`${at} ${name}`}>
              {name || words.unnamed} <span className={styles.note}>{plan ?? words.given}</span>
            </li>
          ))}
        </ul>
      )}
      {count > named.length && <p className={styles.note}>{words.more(count - named.length)}</p>}
    </>
  );
}
